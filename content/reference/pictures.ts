/** A landscape on which every optimizer's page shows it. */
export interface Place {
  readonly surface: string;
  readonly start: readonly number[];
  readonly steps: number;
}

/** A ravine that lies askew, a bent valley, and steep walls around a plain. */
export const places: readonly Place[] = [
  { surface: 'ellipse-k100-rot30', start: [3, 1], steps: 100 },
  { surface: 'rosenbrock', start: [-1.2, 1], steps: 200 },
  { surface: 'beale', start: [1, 1.5], steps: 100 },
];

/** The learning rates that a picture's is chosen from: 1, 2 and 5 in every power of ten up to 10. */
export const rates: readonly number[] = [
  ...[-4, -3, -2, -1, 0].flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`))),
  10,
];
