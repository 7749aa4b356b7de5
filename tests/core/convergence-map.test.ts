import { describe, expect, test } from 'vitest';
import { completeExperiment, type RunInput } from '../../src/core/experiment/experiment.ts';
import { type MapSetup, mapPieces, startOfCell } from '../../src/core/grids/convergence-map.ts';
import { blankGridOf, piecesOf } from '../../src/core/grids/grid-job.ts';
import { addPiece, cellEnds, type RunGrid } from '../../src/core/grids/run-grid.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../../src/core/runs/run.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { tier } from '../tier.ts';

const steps = 40;

function setupOf(surface: string, run: RunInput, columns: number) {
  const { experiment, notices } = completeExperiment({ surface, runs: [run], steps });
  expect(notices).toEqual([]);
  const prepared = prepare(experiment, allParts);
  const rows = prepared.surface.dimension === 1 ? 1 : columns - 2;
  const setup: MapSetup = { kind: 'map', experiment, run: 0, columns, rows };
  return { prepared, setup };
}

function paint(prepared: Prepared, setup: MapSetup): RunGrid {
  const grid = blankGridOf(setup);
  for (const piece of mapPieces(prepared, setup)) addPiece(grid, piece);
  return grid;
}

/** Fails unless every cell has the numbers of a run of its own. */
function expectSame(prepared: Prepared, setup: MapSetup): void {
  const { ends, steps, losses, own } = paint(prepared, setup);
  const cells = [...own.keys()];
  const starts = cells.map((cell) => startOfCell(prepared, setup, cell));
  const single = computeRuns(prepared, { ...setup.experiment, starts }).map(({ trajectory }) => {
    const outcome = outcomeOf(trajectory, prepared.surface);
    const end = outcome.kind === 'arrived' ? outcome.minimum : cellEnds[outcome.kind];
    return [end, 'step' in outcome ? outcome.step : -1, trajectory.losses[trajectory.steps]];
  });
  const differing = cells.filter(
    (cell) => ![ends, steps, losses].every((column, i) => Object.is(column[cell], single[cell][i])),
  );
  expect(differing.map((cell) => [starts[cell], ends[cell], steps[cell], losses[cell], single[cell]])).toEqual([]);
  expect([...own]).toEqual(cells.map(() => 1));
}

const some = ['wavy', 'beale', 'himmelblau', 'ackley', 'line-fit', 'saddle'];
const mapped = surfaces.filter(({ id }) => tier === 'full' || some.includes(id));

describe.each(mapped.map(({ id }) => id))('a map of %s', (surface) => {
  // Every form, since which of them are coordinatewise is what decides how the map is computed.
  const methods = optimizers.flatMap(({ id, forms }) =>
    Object.keys(forms).map((form) => ({ optimizer: id, form: form as FormId })),
  );

  test.each(methods)('has the numbers of single runs of $optimizer, $form', (method) => {
    for (const learningRate of [0.01, 0.3, 30]) {
      const { prepared, setup } = setupOf(surface, { ...method, settings: { learningRate } }, 9);
      expectSame(prepared, setup);
    }
  });
});

describe('a map', () => {
  const { prepared, setup } = setupOf('himmelblau', { optimizer: 'adam', settings: { learningRate: 0.5 } }, 50);

  test.each<Partial<RunInput>>([
    ...schedules.map(({ id }) => ({ schedule: { id, settings: { warmup: 3 } } })),
    { clip: { by: 'norm', at: 0.5 } },
    { clip: { by: 'value', at: 0.5 } },
    { clip: { by: 'norm', at: 2 }, schedule: { id: 'plateau' } },
  ])('has the numbers of single runs with %j', (more) => {
    for (const optimizer of ['momentum', 'adam', 'newton']) {
      const made = setupOf('beale', { optimizer, settings: { learningRate: 0.1 }, ...more }, 9);
      expectSame(made.prepared, made.setup);
    }
  });

  test('shows several minima, and runs that did not get there', () => {
    const ends = new Set(paint(prepared, setup).ends);
    expect(ends.has(cellEnds.underway)).toBe(true);
    expect([...ends].filter((end) => end >= 0).length).toBeGreaterThan(2);
  });

  test('comes in pieces of a few milliseconds', () => {
    const pieces = [...mapPieces(prepared, setup)];
    expect(Math.max(...pieces.map(({ cells }) => cells.length))).toBeLessThanOrEqual(256);
    expect(pieces.map(({ block }) => block)).toEqual(pieces.map(({ block }) => block).sort((a, b) => b - a));
    const long = { ...setup, experiment: { ...setup.experiment, steps: 5000 } };
    const [first] = mapPieces(prepared, long);
    expect(first.cells.length).toBe(10);
  });

  test('is shared out without gap or overlap', () => {
    const whole = blankGridOf(setup);
    const shared = blankGridOf(setup);
    for (const piece of piecesOf(prepared, setup)) addPiece(whole, piece);
    let cells = 0;
    for (const part of [2, 0, 1]) {
      for (const piece of piecesOf(prepared, setup, { part, of: 3 })) {
        addPiece(shared, piece);
        cells += piece.cells.length;
      }
    }
    expect(cells).toBe(setup.columns * setup.rows);
    expect(shared).toEqual(whole);
  });

  test('has no size of 0, half or nothing', () => {
    for (const columns of [0, -1, 1.5, Number.NaN]) {
      expect(() => blankGridOf({ ...setup, columns })).toThrow(RangeError);
    }
  });

  test('is a plain object, and so are its pieces', () => {
    expect(structuredClone(setup)).toEqual(setup);
    const [piece] = mapPieces(prepared, setup);
    expect(structuredClone(piece)).toEqual(piece);
  });
});
