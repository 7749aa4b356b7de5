/** How one optimizer is drawn everywhere: in pictures, in prose, in tables. */
export interface Ink {
  /** Index of the colour: `var(--hue-N)` for lines, `var(--hue-text-N)` for words. */
  readonly hue: number;
  /** `stroke-dasharray`, or an empty string for a solid line. */
  readonly dash: string;
  readonly marker: Marker;
}

/** No star, ring or cross: these mark minima and saddle points on the same pictures, see `criticalMarks`. */
export const markers = ['circle', 'square', 'triangle', 'diamond', 'shield', 'dome', 'wye'] as const;
export type Marker = (typeof markers)[number];

/** How many colours there are: tokens.css has `--hue-0` and so on. */
export const hues = 10;
const dashes = ['', '7 3', '2 3', '9 3 2 3', '5 2', '12 3'] as const;

/** Optimizers in the order in which they were given their ink. New ones come last, so that none ever changes its colour. */
export const inked: readonly string[] = [
  ...['sgd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam', 'adamw', 'adadelta', 'nadam', 'lion'],
  // From here on hues come round again: each goes to an optimizer that is seldom compared with its first owner.
  ...['radam', 'adamax', 'ftrl', 'lbfgs', 'newton', 'armijo'],
];

/** The ink of an optimizer: hue, dash and marker each cycle at their own length. Throws if it has been given none. */
export function inkOf(optimizerId: string): Ink {
  const place = inked.indexOf(optimizerId);
  if (place < 0) throw new Error(`No ink for ${optimizerId} in src/render/ink.ts`);
  return { hue: place % hues, dash: dashes[place % dashes.length], marker: markers[place % markers.length] };
}
