import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type Experiment } from '../../src/core/experiment/experiment.ts';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { allParts, partsWith } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../../src/core/runs/run.ts';
import { beginRuns, type RunsJob, runPieces } from '../../src/core/runs/runs-job.ts';
import { runs } from '../tier.ts';
import { experiments } from './arbitrary-experiment.ts';

/** What is compared of runs, bit for bit: two NaN are the same, 0 and −0 are not. */
const numbersOf = (all: ReturnType<typeof beginRuns>['result']['finished']) =>
  all.map(({ spec, start, method, rates, trajectory, outcome }) => ({
    ...{ spec, start, method, rates, outcome },
    ...trajectory,
    path: [...trajectory.path],
    losses: [...trajectory.losses],
  }));

const atOnce = (prepared: Prepared, experiment: Experiment) =>
  numbersOf(
    computeRuns(prepared, experiment).map((run) => ({
      ...run,
      outcome: outcomeOf(run.trajectory, prepared.surface),
    })),
  );

/** Takes the pieces of a job as posted, those of several workers by turns. */
function together(prepared: Prepared, job: RunsJob, workers: number) {
  const { result, take } = beginRuns(prepared, job);
  const all = Array.from({ length: workers }, (_, part) => [...runPieces(prepared, job, { part, of: workers })]);
  const shares: number[] = [];
  for (let n = 0; all.some((pieces) => n < pieces.length); n++) {
    for (const pieces of all) if (n < pieces.length) shares.push(take(structuredClone(pieces[n])));
  }
  return { finished: numbersOf(result.finished), shares };
}

describe('runs as a job', () => {
  test('have the numbers of runs at once, bit for bit, however they are cut and shared', () => {
    fc.assert(
      fc.property(
        experiments({ runs: 3, starts: 2, steps: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 3 }),
        (experiment, stepsPerPiece, workers) => {
          const prepared = prepare(experiment, partsWith(formulaSurface));
          const { finished, shares } = together(prepared, { kind: 'runs', experiment, stepsPerPiece }, workers);
          expect(finished).toEqual(atOnce(prepared, experiment));
          expect(shares.at(-1)).toBe(1);
        },
      ),
      { numRuns: runs(150, 3_000) },
    );
  });

  test('come run by run, in the order of the experiment, and tell how far they are', () => {
    const { experiment } = completeExperiment({
      surface: 'beale',
      runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }],
      steps: 99,
    });
    const prepared = prepare(experiment, allParts);
    const job: RunsJob = { kind: 'runs', experiment, stepsPerPiece: 25 };
    const { result, take } = beginRuns(prepared, job);
    const seen = [...runPieces(prepared, job)].map((piece) => [take(piece), result.finished.length]);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n / 8, Math.floor(n / 4)]));
  });
});
