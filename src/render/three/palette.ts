/** A colour as the screen shows it: red, green, blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of the page that a landscape is painted in. */
export interface Palette {
  /** The lowest ground, and the ink that lies on it in coats. */
  readonly plot: Rgb;
  readonly contourInk: Rgb;
  /** How much of the ink one coat lays on, 0 … 1. */
  readonly coat: number;
  readonly rule: Rgb;
  readonly hues: readonly Rgb[];
}

/** A colour as `getComputedStyle` writes it. Anything it does not know is black. */
export function parseColor(text: string): Rgb {
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/gi)?.map(Number) ?? [];
  const scale = text.startsWith('rgb') ? 1 / 255 : 1;
  const [red = 0, green = 0, blue = 0] = text.startsWith('color(') || scale < 1 ? numbers : [];
  return [red * scale, green * scale, blue * scale];
}

/** The colour between two, nearer to the second as `share` goes from 0 to 1. */
export function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** Whether a colour is nearer to white than to black. */
export const isLight = ([red, green, blue]: Rgb): boolean => 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
