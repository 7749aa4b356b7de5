import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { valueBetween } from '../../core/grids/value-between.ts';
import type { ValueGrid } from '../../core/grids/value-grid.ts';
import type { LandscapeInPieces } from '../../core/grounds/ground.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { JobOptions } from '../../workers/task.ts';
import { createBackground } from '../state/background.ts';
import type { Failures } from '../state/failures.ts';

/** Cells along each side of the grid that a landscape is drawn from, and of the one that is there at once; and its work, in units. */
const cells = 64;
const [fewest, most] = [4, 20] as const;
const atOnce = 400_000;

/** A landscape as a function that costs nothing to be sampled; `as` names its drawing where it is not the one that the page came with. */
interface Drawn {
  readonly value: (at: ArrayLike<number>) => number;
  readonly as?: string;
}

let drawings = 0;
const drawn = (value: Drawn['value']): Drawn => ({ value, as: `drawing ${drawings++}` });

/** For tests. */
export type GridOptions = Pick<JobOptions<Pick<LandscapeInPieces, 'pieces'>, ValueGrid>, 'startWorker' | 'workers'>;

/**
 * The landscape of a network on its plane: coarse at once, and finer and finer while workers compute it. What comes for a plane that is no
 * longer shown is dropped. `known` is the grid of a landscape that was computed before.
 */
export function liveGrid(
  ground: ReadonlySignal<Prepared>,
  known: (ground: Prepared) => Pick<ValueGrid, 'columns' | 'rows' | 'values'> | null,
  failures: Failures,
  options: GridOptions,
): { readonly drawnOf: (ground: Prepared) => Drawn; readonly stop: () => void } {
  const fine = signal<{ readonly of: LandscapeInPieces; readonly drawn: Drawn } | null>(null);
  const coarse = new WeakMap<LandscapeInPieces, Drawn>();
  const background = createBackground(failures);

  const compute = ({ landscape, surface: { domain } }: Prepared) => {
    const setup = { domain, columns: cells, rows: cells };
    return async (cancelled: AbortSignal) => {
      const { computePlane } = await import('../../workers/compute-plane.ts');
      if (cancelled.aborted) return;
      let lattice = 0;
      await computePlane(landscape!.jobFor(setup), {
        ...options,
        given: landscape!,
        signal: cancelled,
        onProgress(grid) {
          // Not every piece is worth a picture: only a finer lattice is.
          if (grid.lattice === lattice || grid.lattice > cells / 8) return;
          lattice = grid.lattice;
          const values = lattice === 1 ? grid.values : grid.values.slice();
          fine.value = { of: landscape!, drawn: drawn(valueBetween({ ...setup, values }, lattice)) };
        },
      }).done;
    };
  };

  const stop = effect(() => {
    const now = ground.value;
    background.cancel();
    if (!now.landscape || fine.peek()?.of === now.landscape) return;
    const grid = known(now);
    if (grid)
      fine.value = { of: now.landscape, drawn: { value: valueBetween({ domain: now.surface.domain, ...grid }) } };
    else background.begin(compute(now));
  });

  return {
    drawnOf(now) {
      const landscape = now.landscape!;
      if (fine.value?.of === landscape) return fine.value.drawn;
      const quick = coarse.get(landscape) ?? drawn(coarseValue(now));
      coarse.set(landscape, quick);
      return quick;
    },
    stop() {
      stop();
      background.cancel();
    },
  };
}

/** As fine as it is quick; flat where a few values would take too long. */
function coarseValue({ landscape, surface: { domain } }: Prepared): Drawn['value'] {
  const { jobFor, pieces, price } = landscape!;
  const side = Math.min(most, Math.floor(Math.sqrt(atOnce / price)));
  if (side < fewest) return () => 0;
  const setup = { domain, columns: side, rows: side };
  const values = new Float64Array(side * side);
  for (const piece of pieces(jobFor(setup)))
    for (const [n, cell] of piece.cells.entries()) values[cell] = piece.values[n];
  return valueBetween({ ...setup, values });
}
