/** A path of straight lines with its numbers rounded to whole ones, or to so many `parts` of one; any other comes back as it is. */
export const wholePath = (d: string, parts = 1): string =>
  /^M[-\d.,MLZ]*$/.test(d)
    ? d.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number) * parts) / parts + 0))
    : d;
