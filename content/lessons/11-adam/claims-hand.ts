import { findSurface } from '../../../src/core/surfaces/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { atUnitRate, firstStep, rememberedOn, runsOf, stepsOn } from '../10-adaptive/runs.ts';
import { figures, predictions, uncorrected } from './figures.ts';

// Three steps by hand.
const slopes = [4, 2, 1];
const adam = atUnitRate('adam', 'pytorch');
const steps = stepsOn(adam, slopes);
const [m, v] = ['m', 'v'].map((name) => rememberedOn(adam, slopes, name));
const hat = (values: readonly number[], beta: number) => values.map((value, i) => value / (1 - beta ** (i + 1)));
const [mHat, vHat] = [hat(m, 0.9), hat(v, 0.999)];

// The curve of the figure, from a steep place.
const slopeOf = (id: string, at: readonly number[]): Float64Array => {
  const out = new Float64Array(at.length);
  findSurface(id)!.gradient(Float64Array.from(at), out, 0);
  return out;
};
const { view: _, ...steep } = predictions['first-step'].set;
const [first] = runsOf({ ...figures.empty.experiment, ...steep, view: {} });
const [steepSlope] = slopeOf('tilted-double-well', [1.6]);
const [off] = runsOf({ ...figures.empty.experiment, ...uncorrected });
const [on] = runsOf({
  ...figures.empty.experiment,
  ...uncorrected,
  runs: [{ optimizer: 'adam', settings: { learningRate: 0.1 } }],
});
const hilltop = 0.07542915856974822;
const crosses = firstStep(off, (k) => off.at(k)[0] < hilltop);

// The Booth function, where lengths are the largest move of a coordinate.
const g = slopeOf('booth', [-8, 6]);
/** How much faster than its length a small step that way lowers the function. */
const rateOf = (x: number, y: number) => -(g[0] * x + g[1] * y) / Math.max(Math.abs(x), Math.abs(y));
const around = Array.from({ length: 720 }, (_, i) => (i * Math.PI) / 360);

/** The numbers of Adam's steps by hand, of its switch, and of what is steepest. */
export const handClaims = {
  ...Object.fromEntries(
    slopes.flatMap((_, i) => [
      [`hand-m-${i + 1}`, { value: m[i], digits: 3 }],
      [`hand-v-${i + 1}`, { value: v[i], digits: 5 }],
      [`hand-mh-${i + 1}`, { value: mHat[i], digits: 3 }],
      [`hand-vh-${i + 1}`, { value: vHat[i], digits: 3 }],
      [
        `hand-step-${i + 1}`,
        { value: steps[i], digits: 3, holds: () => Math.abs(steps[i] - mHat[i] / Math.sqrt(vHat[i])) < 1e-6 },
      ],
    ]),
  ),
  'hand-less': { value: 100 * (1 - steps[2] / steps[0]), digits: 0 },

  'steep-slope': { value: steepSlope, digits: 1 },
  'steep-first': { value: first.at(1)[0], digits: 1, holds: () => Math.abs(first.at(1)[0] - 1.1) < 1e-6 },
  'steep-sgd': {
    value: 1.6 - 0.5 * steepSlope,
    digits: 1,
    holds: () => 1.6 - 0.5 * steepSlope < findSurface('tilted-double-well')!.domain[0][0],
  },
  'off-first': {
    value: off.at(0)[0] - off.at(1)[0],
    digits: 2,
    holds: () =>
      Math.abs(off.at(0)[0] - off.at(1)[0] - 0.1 * Math.sqrt(10)) < 1e-6 &&
      Math.abs(on.at(0)[0] - on.at(1)[0] - 0.1) < 1e-6,
  },
  'off-crosses': {
    value: crosses,
    // With the correction it never gets that far, and ends in its own well.
    holds: () => on.at(60)[0] > 0.9 && off.at(60)[0] < -0.9 && on.outcome.kind === 'arrived',
  },

  'norm-g-x': { value: g[0] },
  'norm-g-y': { value: g[1] },
  'norm-sign': {
    value: rateOf(1, 1),
    digits: 0,
    holds: () => around.every((angle) => rateOf(Math.cos(angle), Math.sin(angle)) <= rateOf(1, 1) + 1e-9),
  },
  'norm-plain': { value: rateOf(-g[0], -g[1]), digits: 1 },
} satisfies Record<string, Claim>;
