/** Who a source names, with the year: “A. Author (1999)”. Undefined for one that names nobody, such as a textbook's example. */
export const citation = (source: string): string | undefined =>
  /^(?:In the survey of )?(.+? \(\d{4}\))/.exec(source)?.[1];
