/*
 * Text as a value in a link: letters, digits, "." and "-" stand for themselves; everything else is "_" and the two hexadecimal digits of
 * its UTF-16 code unit, or "_u" and four. None of it is a mark of the link's own grammar, none changes when a messenger percent-encodes
 * the link, and none ends a link in running text.
 *
 *   x^2 - y    x_5E2_20-_20y
 */

/** The text as a link can carry it. */
export const escapeText = (text: string): string =>
  text.replace(/[^A-Za-z0-9.-]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase();
    return code.length <= 2 ? `_${code.padStart(2, '0')}` : `_u${code.padStart(4, '0')}`;
  });

/** The text that `escapeText` made this of. What it cannot have made stays as it is. Never throws. */
export const unescapeText = (text: string): string =>
  text.replace(/_(?:u([0-9A-F]{4})|([0-9A-F]{2}))/gi, (_, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );
