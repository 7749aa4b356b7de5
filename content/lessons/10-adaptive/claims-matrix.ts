import { findSurface } from '../../../src/core/surfaces/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { figures, predictions } from './figures.ts';
import { runsOf } from './runs.ts';

/** The loss after some steps of Adagrad with its whole matrix, x ← x − η S^(−1/2) g, where S adds up the products of all pairs of slopes. */
function lossOfFull(surface: string, start: readonly number[], learningRate: number, steps: number): number {
  const { gradient, value } = findSurface(surface)!;
  const x = Float64Array.from(start);
  const g = new Float64Array(2);
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = 0; k < steps; k++) {
    gradient(x, g, k);
    xx += g[0] * g[0];
    xy += g[0] * g[1];
    yy += g[1] * g[1];
    // Along the eigenvectors of S the root is that of a number.
    const turn = Math.atan2(2 * xy, xx - yy) / 2;
    const [mean, half] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
    for (const [angle, eigenvalue] of [
      [turn, mean + half],
      [turn + Math.PI / 2, Math.max(0, mean - half)],
    ]) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const along = (c * g[0] + s * g[1]) / (Math.sqrt(eigenvalue) + 1e-10);
      x[0] -= learningRate * along * c;
      x[1] -= learningRate * along * s;
    }
  }
  return value(x, 0);
}

const { starts } = figures.ravine.experiment;
const full = lossOfFull('ellipse-k100-rot30', starts[0], 0.5, 60);

const { view: _, ...asked } = predictions['first-step'].set;
const [guessed] = runsOf({ ...figures.ravine.experiment, ...asked });

/** The numbers of the first guess, and of Adagrad with a whole matrix. */
export const matrixClaims = {
  'guess-x': {
    value: guessed.at(1)[0],
    digits: 1,
    holds: () => [0, 1].every((i) => Math.abs(guessed.at(0)[i] - guessed.at(1)[i] - 1.5) < 1e-6),
  },
  'guess-y': {
    value: guessed.at(1)[1],
    digits: 1,
    // Who goes straight towards the star as far along x is wrong, and so is who goes against the gradient.
    holds: () => Math.abs(guessed.at(1)[1] - 0.5) > predictions['first-step'].within,
  },
  'full-60': { value: Math.floor(-Math.log10(full)), holds: () => full < 1e-6 && full > 1e-8 },
} satisfies Record<string, Claim>;
