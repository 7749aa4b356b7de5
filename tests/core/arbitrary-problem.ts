import fc from 'fast-check';
import { type FitKind, fitSets } from '../../src/core/data/index.ts';
import { completeProblem } from '../../src/core/grounds/data/complete.ts';
import { regressionLosses } from '../../src/core/losses/index.ts';
import type { Notice } from '../../src/core/reading/notice.ts';

/** A problem completed, and what was told: `code field`. */
export const complete = (input: unknown, kind: FitKind = 'line') => {
  const notices: Notice[] = [];
  return { problem: completeProblem(input, kind, notices), told: notices.map(({ code, field }) => `${code} ${field}`) };
};

const number = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom(0, 1e-9, 1e9, -1e9, 1e-300, 2020),
);

/** Problems that nobody should pose, and ordinary ones. */
export const anyProblem = fc.constantFrom<FitKind>('line', 'logistic').chain((kind) =>
  fc
    .record({
      set: fc.constantFrom('own', ...fitSets.filter((set) => set.kind === kind).map(({ id }) => id)),
      seed: fc.nat(),
      count: fc.integer({ min: 2, max: 60 }),
      outliers: fc.nat({ max: 60 }),
      noise: fc.double({ min: 0, max: 100, noNaN: true }),
      points: fc.array(fc.tuple(number, kind === 'line' ? number : fc.constantFrom(0, 1)), {
        minLength: 1,
        maxLength: 12,
      }),
      loss: kind === 'line' ? fc.constantFrom(...Object.keys(regressionLosses)) : fc.constant('bce'),
      delta: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      batch: fc.nat({ max: 70 }),
      standardized: fc.constantFrom(0, 1),
      window: fc.option(fc.tuple(number, number, number.map(Math.abs)), { nil: undefined }),
    })
    .map((given) => ({ kind, problem: complete(given, kind).problem })),
);
