/** A number, name or sign of a formula. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  /** As the parser is to read it; without spaces. */
  readonly text: string;
  /** Where it stands in the text as typed, [start, end). */
  readonly range: readonly [start: number, end: number];
}
