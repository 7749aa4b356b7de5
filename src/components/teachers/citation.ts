/** How the course wants to be cited: what CITATION.cff says of it. */
export interface Citation {
  readonly title: string;
  readonly author: string;
  readonly version: string;
  /** The year of publication, once the file has a date. */
  readonly year: string | null;
}

/** Reads the few fields of a citation file (https://citation-file-format.github.io) that a reference needs. Throws if one is missing. */
export function parseCitation(text: string): Citation {
  const field = (name: string) => new RegExp(`^[\\s-]*${name}:\\s*"?(.*?)"?\\s*$`, 'm').exec(text)?.[1];
  const needed = (name: string) => {
    const value = field(name);
    if (!value) throw new Error(`CITATION.cff has no ${name}`);
    return value;
  };
  return {
    title: needed('title'),
    author: needed('name'),
    version: needed('version'),
    year: field('date-released')?.slice(0, 4) ?? null,
  };
}

/** The reference as one line of text. */
export const citationText = ({ title, author, version, year }: Citation, url: string): string =>
  `${author}${year ? ` (${year})` : ''}. ${title}. Version ${version}. ${url}`;

/** The reference for BibTeX, also where only `@misc` is known. */
export function citationBibtex({ title, author, version, year }: Citation, url: string): string {
  const fields = {
    author: `{${author}}`,
    title: `{${title}}`,
    ...(year && { year }),
    note: `Version ${version}`,
    howpublished: `\\url{${url}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{downhill,\n${lines.join('\n')}\n}`;
}
