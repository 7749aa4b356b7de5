/** Something that `npm run new` can begin. */
export interface Template {
  /** What its name looks like, for the help. */
  readonly takes: string;
  /** Names that it can have. */
  readonly fits: RegExp;
  /** Its files: the path in the project, and what stands there to begin with. */
  readonly files: (name: string) => Readonly<Record<string, string>>;
  /** What is to be added by hand to files that are there already: the file, and the line or the rule. */
  readonly byHand: (name: string) => readonly (readonly [file: string, what: string])[];
}

/** Stands wherever a skeleton is to be filled in. A test finds what is left of it; put together, so that it does not find this. */
export const mark: string = ['FILL', 'IN'].join(' ');

/** An id as the name of an export. */
export const camelCase = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
