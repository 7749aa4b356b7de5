import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { addPiece, blankGrid, type RunGrid } from '../../../core/grids/run-grid.ts';
import { type SweepSetup, sizeOfSweep, sweepPieces, workOfSweep } from '../../../core/grids/sweep.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import { takeInSlices } from '../../../workers/slices.ts';
import { createBackground } from '../../state/background.ts';
import type { Store } from '../../state/store.ts';
import { columnsFor, type RateRange, type Sweep, sweepKey, sweepSetups } from './sweeps.ts';

/** More work than this is a worker's business, since the page would stutter for seconds. */
const heavy = 24_000_000;
/** Until half of its columns are there, a sweep does not take the place of the one before. */
const presentable = 0.5;

/**
 * The sweeps of a store as they stand, computed anew when the experiment changes: what takes less than half a frame at once, the rest in
 * slices between frames, and very long ones in workers. Off the screen nothing is computed.
 */
export function liveSweeps(
  store: Store,
  range: ReadonlySignal<RateRange>,
  onScreen: ReadonlySignal<boolean>,
): { sweeps: ReadonlySignal<readonly Sweep[]>; stop: () => void } {
  const sweeps = signal<readonly Sweep[]>([]);
  const background = createBackground(store.failures);
  let shown = { key: '', columns: 0 };
  const stop = effect(() => {
    const setup = store.setup.value;
    const prepared = store.prepared.value;
    const columns = columnsFor(setup, prepared, store.dragging.value);
    const key = sweepKey(setup, range.value);
    if (!onScreen.value || (key === shown.key && columns <= shown.columns)) return;
    shown = { key, columns };
    const setups = sweepSetups(setup, range.value, columns);
    const work = setups.reduce((sum, one) => sum + workOfSweep(prepared, one), 0);
    const compute = work > heavy ? inWorkers : inSlices;
    background.begin(async (cancelled) => {
      const next = setups.map((one) => {
        const { columns: across, rows } = sizeOfSweep(one);
        return { setup: one, grid: blankGrid(across, rows) };
      });
      const show = () => {
        if (!cancelled.aborted) sweeps.value = [...next];
      };
      await compute(prepared, next, cancelled, show);
      show();
    });
  });
  return {
    sweeps,
    stop() {
      background.cancel();
      stop();
    },
  };
}

/** Resolves when all are computed; shows them on the way where that takes longer than a slice. */
async function inSlices(
  prepared: Prepared,
  sweeps: readonly Sweep[],
  cancelled: AbortSignal,
  show: () => void,
): Promise<void> {
  let synchronous = true;
  const work = takeInSlices(
    piecesOfAll(prepared, sweeps),
    (paint) => {
      if (paint() && !synchronous && sweeps.every(({ grid }) => shareOf(grid) >= presentable)) show();
    },
    cancelled,
  );
  synchronous = false;
  // Nothing was put off: it can be seen in this very frame.
  if (sweeps.every(({ grid }) => shareOf(grid) === 1)) show();
  await work;
}

/** For every piece what adds it to its grid, and says whether that made a difference. */
function* piecesOfAll(prepared: Prepared, sweeps: readonly Sweep[]): Generator<() => boolean, void, undefined> {
  for (const { setup, grid } of sweeps) {
    for (const piece of sweepPieces(prepared, setup)) {
      yield () => {
        addPiece(grid, piece);
        return piece.cells.length > 0;
      };
    }
  }
}

async function inWorkers(
  prepared: Prepared,
  sweeps: readonly { setup: SweepSetup; grid: RunGrid }[],
  cancelled: AbortSignal,
  show: () => void,
) {
  const { computeGrid } = await import('../../../workers/compute-grid.ts');
  for (const sweep of sweeps) {
    sweep.grid = await computeGrid(sweep.setup, { signal: cancelled, given: prepared }).done;
    show();
  }
}

const shareOf = ({ computed, own }: RunGrid) => computed / own.length;
