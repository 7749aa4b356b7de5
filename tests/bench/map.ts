import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { type MapSetup, mapPieces } from '../../src/core/grids/convergence-map.ts';
import { addPiece, blankGrid } from '../../src/core/grids/run-grid.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

/*
 * What a convergence map costs: 256 × 256 starts, 200 steps of Adam, on one core. Held against that many steps at the price of a single
 * run, which is measured in the same rounds: `computeRuns` and `outcomeOf` from starts all over the domain, as a figure calls them.
 * `node tests/bench/map.ts` prints the table; `benchMap` also runs in a browser.
 */

export interface MapRow {
  readonly surface: string;
  /** Medians over the rounds. */
  readonly milliseconds: number;
  readonly nanosecondsPerStep: number;
  readonly nanosecondsPerStepOfOneRun: number;
  /** Time of the map over steps × cost of a step in a single run. */
  readonly timesSingleRuns: number;
}

const side = 256;
const steps = 200;

/** Measures map and single runs in turns. */
export function benchMap(surfaces: readonly string[] = ['beale', 'himmelblau', 'rosenbrock'], rounds = 5): MapRow[] {
  const jobs = surfaces.map((surface) => {
    const run = { optimizer: 'adam', settings: { learningRate: 0.05 } };
    const { experiment } = completeExperiment({ surface, runs: [run], steps });
    const setup: MapSetup = { kind: 'map', experiment, run: 0, columns: side, rows: side };
    return { surface, setup, prepared: prepare(experiment, allParts), map: [] as number[], single: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { setup, prepared, map, single } of jobs) {
      map.push(timed(() => wholeMap(prepared, setup)) / (side * side * (steps + 1)));
      single.push(timed(() => singleRuns(prepared, setup)) / (singleSide * singleSide * (steps + 1)));
    }
  }
  return jobs.map(({ surface, map, single }) => {
    const [perStep, perSingleStep] = [map, single].map((times) => times.sort((a, b) => a - b)[times.length >> 1]);
    return {
      surface,
      milliseconds: perStep * side * side * (steps + 1),
      nanosecondsPerStep: perStep * 1e6,
      nanosecondsPerStepOfOneRun: perSingleStep * 1e6,
      timesSingleRuns: perStep / perSingleStep,
    };
  });
}

type Prepared = ReturnType<typeof prepare>;

function wholeMap(prepared: Prepared, setup: MapSetup): void {
  const grid = blankGrid(setup.columns, setup.rows);
  for (const piece of mapPieces(prepared, setup)) addPiece(grid, piece);
  if (grid.computed !== side * side) throw new Error('The map is not complete');
}

const singleSide = 64;

function singleRuns(prepared: Prepared, { experiment }: MapSetup): void {
  const [[left, right], [bottom, top]] = prepared.surface.domain;
  for (let j = 0; j < singleSide; j++) {
    for (let i = 0; i < singleSide; i++) {
      const start = [
        left + ((i + 0.5) / singleSide) * (right - left),
        bottom + ((j + 0.5) / singleSide) * (top - bottom),
      ];
      const [{ trajectory }] = computeRuns(prepared, { ...experiment, starts: [start] });
      outcomeOf(trajectory, prepared.surface);
    }
  }
}

function timed(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) console.table(benchMap());
