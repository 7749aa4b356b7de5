import { completeExperiment } from '../../../src/core/experiment/experiment.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import type { Claim } from '../../../src/lessons/claim.ts';

/** Four examples that the threshold 0 separates, and plain descent of their cross-entropy from nothing. */
const { experiment } = completeExperiment({
  surface: 'logistic-regression',
  data: { set: 'own', points: [-2, -1, 1, 2].map((x) => [x, x > 0 ? 1 : 0] as const) },
  starts: [[0, 0]],
  runs: [{ optimizer: 'sgd', settings: { learningRate: 1 } }],
  steps: 1000,
});
const prepared = prepare(experiment, allParts);
const { surface } = prepared;
const [{ trajectory }] = computeRuns(prepared, experiment);
const lossAt = (w: number) => surface.value(Float64Array.of(w, 0), 0);
const times = [10, 100, 1000, 10_000] as const;

/** Where plain descent with a learning rate of 1 stands after so many steps: more than an experiment has. */
function descended(steps: number): number {
  const x = Float64Array.of(0, 0);
  const slope = new Float64Array(2);
  for (let k = 0; k < steps; k++) {
    surface.gradient(x, slope, 0);
    for (const i of [0, 1]) x[i] -= slope[i];
  }
  return x[0];
}
const reached = times.map(descended);
const gained = reached.slice(1).map((w, i) => w - reached[i]);

/** The numbers of the text on data that a threshold separates. */
export const separableClaims = {
  ...Object.fromEntries([1, 2, 4].map((w) => [`separable-${w}`, { value: lossAt(w), digits: 3 }])),
  'separable-8': {
    value: lossAt(8),
    digits: 5,
    // There is no lowest point: the further out, the lower.
    holds: () => surface.criticalPoints.length === 0 && [1, 2, 4, 8, 16].every((w) => lossAt(2 * w) < lossAt(w)),
  },
  ...Object.fromEntries(times.map((steps, i) => [`descended-${steps}`, { value: reached[i], digits: 2 }])),
  'descended-10000': {
    value: reached[3],
    digits: 2,
    // As the optimizer of the core walks; all right from the first step on; about the same gained by every tenfold time.
    holds: () =>
      [10, 100, 1000].every((steps, i) => Math.abs(trajectory.path[2 * steps] - reached[i]) < 1e-9) &&
      trajectory.path[2] > 0 &&
      Math.abs(trajectory.path[3]) < 1e-12 &&
      Math.max(...gained) / Math.min(...gained) < 1.2,
  },
} satisfies Record<string, Claim>;
