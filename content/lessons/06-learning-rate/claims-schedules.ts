import type { Claim } from '../../../src/lessons/claim.ts';
import { arrival, changed, type LessonRun, runOf, sgd } from './runs.ts';

const close = (value: number, expected: number, tolerance = 1e-9) => Math.abs(value - expected) < tolerance;

// Absolute errors, which do not fade.
const fitted = (learningRate: number, schedule?: Parameters<typeof sgd>[1]) =>
  changed('fit', { runs: sgd(learningRate, schedule) });
const restless = fitted(1);
const calm = fitted(0.05);
const cosine = fitted(1, { id: 'cosine', settings: { over: 100 } });
/** The cosine decay of 100 steps and what comes after it: PyTorch climbs again, Keras does not. */
const beyond = (climbsAgain: number) =>
  changed('fit', { runs: sgd(1, { id: 'cosine', settings: { over: 100, climbsAgain } }), steps: 160 });
const hasty = fitted(1, { id: 'exponential', settings: { factor: 0.5, every: 1 } });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const squares = (values: Float64Array) => values.reduce((total, value) => total + value * value, 0);
const slow = (steps: number) =>
  changed('fit', { runs: sgd(1, { id: 'inverse-time', settings: { decay: 1, every: 10 } }), steps });
/** Halved every 50 steps: all its rates together stay below 100. */
const stepped = changed('fit', { runs: sgd(1, { id: 'step', settings: { factor: 0.5, every: 50 } }), steps: 5000 });
const secondHalf = ({ losses, steps }: LessonRun) => losses.slice(steps / 2);
const bestFit = restless.surface.criticalPoints[0];

// Beale's function, whose walls are steep where the run starts.
const beale = (schedule?: Parameters<typeof sgd>[1], learningRate = 0.05) =>
  runOf({
    surface: 'beale',
    starts: [[1, 1.5]],
    runs: sgd(learningRate, schedule),
    steps: 200,
  });
const warmed = beale({ id: 'constant', settings: { warmup: 20 } });
const cycled = beale({ id: 'one-cycle', settings: { total: 200 } });

/** The numbers of the section on schedules, and of the code. */
export const scheduleClaims = {
  'fit-best': { value: bestFit.value, digits: 4 },
  'fit-low': { value: Math.min(...secondHalf(restless)), digits: 2 },
  'fit-high': {
    value: Math.max(...secondHalf(restless)),
    digits: 2,
    holds: () => restless.outcome.kind === 'underway',
  },
  'calm-arrives': { value: arrival(calm) },
  'calm-loss': { value: calm.last, digits: 4, holds: () => calm.last > cosine.last },
  'cosine-arrives': { value: arrival(cosine) },
  'cosine-loss': { value: cosine.last, digits: 4, holds: () => cosine.last < Math.min(...secondHalf(calm)) },
  'hasty-sum': { value: sum(hasty.rates), digits: 0 },
  'hasty-loss': {
    value: hasty.last,
    digits: 4,
    holds: () => hasty.outcome.kind === 'rests' && hasty.last > calm.last,
  },
  'slow-arrives': {
    value: arrival(slow(1000)),
    // Of rates as 1/t the sum has no end, the sum of squares has one.
    holds: () =>
      sum(slow(5000).rates) > sum(slow(1000).rates) + 15 &&
      squares(slow(5000).rates) - squares(slow(1000).rates) < 0.1 &&
      sum(hasty.rates) < 2.001 &&
      sum(stepped.rates) < 100.001,
  },
  'slow-loss': { value: slow(1000).last, digits: 4, holds: () => slow(5000).last < slow(1000).last - 1e-4 },
  'beale-diverges': {
    value: beale().outcome.kind === 'diverged' ? (beale().outcome as { step: number }).step : Number.NaN,
  },
  'warm-arrives': {
    value: arrival(warmed),
    // The first update has no rate, and is lost.
    holds: () =>
      beale(undefined, 0.02).outcome.kind === 'underway' &&
      warmed.rates[0] === 0 &&
      warmed.losses[1] === warmed.losses[0],
  },
  'cycle-arrives': { value: arrival(cycled) },
  'cycle-first': { value: cycled.rates[0], digits: 3, holds: () => close(Math.max(...cycled.rates), 0.05, 1e-4) },

  // In code
  'code-w': { value: cosine.at(100)[0], digits: 3 },
  'code-b': { value: cosine.at(100)[1], digits: 3 },
  'code-loss': { value: cosine.last, digits: 4 },
  'rate-0': { value: cosine.rates[0], digits: 2 },
  'rate-50': { value: cosine.rates[50], digits: 2 },
  'rate-100': { value: beyond(0).rates[100], digits: 2, holds: () => close(beyond(1).rates[100], 0) },
  'rate-150-pytorch': { value: beyond(1).rates[150], digits: 2 },
  'rate-150-keras': { value: beyond(0).rates[150], digits: 2 },
} satisfies Record<string, Claim>;
