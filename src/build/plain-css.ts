/*
 * Style sheets for rasterizers, which know neither custom properties nor what is computed of them: `var()`, `calc()` of sums and products, and
 * `color-mix()` in sRGB become plain values.
 */

/** What a custom property is, by its name without dashes; undefined where nobody says. */
export type Lookup = (name: string) => string | undefined;

const functions = /(?:var|calc|color-mix)\([^()]*\)/g;

/** Declarations with everything computed that can be; what cannot stays as it is written. */
export function computed(declarations: string, lookup: Lookup): string {
  let before = '';
  let text = declarations;
  // From the inside out.
  while (text !== before) {
    before = text;
    text = text
      .replace(/\bvar\(\s*--([\w-]+)\s*(?:,[^()]*)?\)/g, (whole, name) => lookup(name) ?? whole)
      .replace(/\bcalc\(((?:[^()]|\([^()]*\))*)\)/g, (whole, sum) => resultOf(sum) ?? whole)
      .replace(functions, (whole) => (whole.startsWith('color-mix') ? (mixed(whole) ?? whole) : whole));
  }
  return text;
}

/** The value of sums and products of numbers and percentages; undefined for anything else. */
function resultOf(sum: string): string | undefined {
  const inner = sum.replace(/\(([^()]*)\)/g, (_, one) => resultOf(one) ?? '?');
  if (!/^[\d.\s%+*-]+$/.test(inner)) return undefined;
  const total = inner
    .split(/\s\+\s/)
    .map((product) => product.split('*').reduce((value, factor) => value * Number.parseFloat(factor), 1))
    .reduce((a, b) => a + b, 0);
  return `${total}${inner.includes('%') ? '%' : ''}`;
}

/** The colour of a `color-mix(in srgb, one share, other)` of colours as `#rrggbb` or `rgb(r g b)`. */
function mixed(mix: string): string | undefined {
  const [, one, share, other] = /^color-mix\(in srgb,\s*(\S+)\s+([\d.]+)%,\s*([^()]+)\)$/.exec(mix) ?? [];
  const [a, b] = [one, other?.trim()].map((colour) => channels(colour ?? ''));
  if (!a || !b) return undefined;
  const part = Number(share) / 100;
  return `#${a
    .map((channel, i) =>
      Math.round(channel * part + b[i] * (1 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function channels(colour: string): readonly number[] | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i
    .exec(colour)
    ?.slice(1)
    .map((digit) => digit + digit);
  const digits = short ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1);
  return digits?.map((pair) => Number.parseInt(pair, 16));
}
