const raisedSigns = { below: '₀₁₂₃₄₅₆₇₈₉₋', above: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻' };
/** What a formula sets over a letter, as a mark that belongs to the letter. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  ˉ: '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
};
/** What has to be kept together where it is said in one line. */
const isSeveral = /[\s+−\-±·⋅×/=,<>≤≥]/;

const enclosed = (part: string): string => (isSeveral.test(part.trim()) ? `(${part.trim()})` : part.trim());

/** A part above or below the line: numbers stay there, as in x² and β₁; what else is above comes after a caret. */
function shifted(part: string, where: 'above' | 'below'): string {
  const signs = raisedSigns[where];
  if (/^[−-]?\d+$/.test(part)) return part.replace(/[−-]/, signs[10]).replace(/\d/g, (digit) => signs[Number(digit)]);
  return where === 'above' && part.trim() ? `^${enclosed(part)}` : part;
}

/** How an element of a formula reads in one line, from the texts of what is in it, by its tag. */
const inOneLine: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  sup: (parts) => shifted(parts.join(''), 'above'),
  sub: (parts) => shifted(parts.join(''), 'below'),
  msup: ([base, above]) => base + shifted(above, 'above'),
  msub: ([base, below]) => base + shifted(below, 'below'),
  msubsup: ([base, below, above]) => base + shifted(below, 'below') + shifted(above, 'above'),
  mover: ([base, above]) => (accents[above] ? (base + accents[above]).normalize('NFC') : `${base}${above}`),
  mfrac: ([above, below]) => `${enclosed(above)}/${enclosed(below)}`,
  msqrt: (parts) => `√${enclosed(parts.join(''))}`,
  mroot: ([base, degree]) => `${shifted(degree, 'above')}√${enclosed(base)}`.replace(/^\^/, ''),
};

/**
 * What a part of a formula says in one line, such as √κ, x², β₁, 1/(1 − β): `parts` are the texts of what it consists of. Undefined for an
 * element that only holds its parts together.
 */
export const formulaText = (tag: string, parts: readonly string[]): string | undefined =>
  Object.hasOwn(inOneLine, tag) ? inOneLine[tag](parts) : undefined;
