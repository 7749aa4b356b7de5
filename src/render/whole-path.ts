/** A path of straight lines with its numbers rounded to whole ones; any other comes back as it is. */
export const wholePath = (d: string): string =>
  /^M[-\d.,MLZ]*$/.test(d) ? d.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number)) + 0)) : d;
