import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { blankPicture, type CellPicture, paintBatch } from '../../../core/grids/run-grid.ts';
import { type SweepSetup, sizeOfSweep, sweepBatches } from '../../../core/grids/sweep.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import { takeInSlices } from '../../../workers/slices.ts';
import type { Store } from '../../state/store.ts';
import { columnsFor, type RateRange, type Sweep, sweepKey, sweepSetups } from './sweeps.ts';

/** More steps than these are a worker's business, since the page would stutter for seconds. */
const heavy = 4_000_000;
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
  let shown = { key: '', columns: 0 };
  let running = new AbortController();
  const stop = effect(() => {
    const setup = store.setup.value;
    const prepared = store.prepared.value;
    const columns = columnsFor(setup, store.dragging.value);
    const key = sweepKey(setup, range.value);
    if (!onScreen.value || (key === shown.key && columns <= shown.columns)) return;
    shown = { key, columns };
    running.abort();
    running = new AbortController();
    const { signal: called } = running;
    const next = sweepSetups(setup, range.value, columns).map((one) => {
      const { columns: across, rows } = sizeOfSweep(one);
      return { setup: one, picture: blankPicture(across, rows) };
    });
    const show = () => {
      if (!called.aborted) sweeps.value = [...next];
    };
    const cost = columns * setup.steps * next.length;
    const work = cost > heavy ? inWorkers(prepared, next, called, show) : inSlices(prepared, next, called, show);
    // What is cancelled has been superseded by the next.
    work.then(show, (reason) => {
      if (called.aborted) return;
      shown = { key: '', columns: 0 };
      console.error(reason);
    });
  });
  return {
    sweeps,
    stop() {
      running.abort();
      stop();
    },
  };
}

/** Resolves when all are computed; shows them on the way where that takes longer than a slice. */
async function inSlices(
  prepared: Prepared,
  sweeps: readonly Sweep[],
  called: AbortSignal,
  show: () => void,
): Promise<void> {
  let synchronous = true;
  const work = takeInSlices(
    batchesOfAll(prepared, sweeps),
    (paint) => {
      paint();
      if (!synchronous && sweeps.every(({ picture }) => shareOf(picture) >= presentable)) show();
    },
    called,
  );
  synchronous = false;
  // Nothing was put off: it can be seen in this very frame.
  if (sweeps.every(({ picture }) => shareOf(picture) === 1)) show();
  await work;
}

function* batchesOfAll(prepared: Prepared, sweeps: readonly Sweep[]): Generator<() => void, void, undefined> {
  for (const { setup, picture } of sweeps) {
    for (const batch of sweepBatches(prepared, setup)) yield () => paintBatch(picture, batch);
  }
}

async function inWorkers(
  prepared: Prepared,
  sweeps: readonly { setup: SweepSetup; picture: CellPicture }[],
  called: AbortSignal,
  show: () => void,
) {
  const { computeCells } = await import('../../../workers/compute-cells.ts');
  for (const sweep of sweeps) {
    sweep.picture = await computeCells(sweep.setup, { signal: called, prepared });
    show();
  }
}

const shareOf = ({ computed, own }: CellPicture) => computed / own.length;
