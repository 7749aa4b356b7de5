import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { RunGrid } from '../../../core/grids/run-grid.ts';
import { landscapeOf } from '../../../core/grounds/ground.ts';
import { type ShownMap, shownMap } from '../../../render/shown-map.ts';
import { createBackground } from '../../state/background.ts';
import { runOfMap } from '../../state/snapshot.ts';
import type { Store } from '../../state/store.ts';
import { coarseCells, mapAtOnce, mapSetup } from './map-at-once.ts';

/** Milliseconds that a coarse map may take of a frame, and for which settings must have been left alone before a fine one is begun. */
const frameShare = 12;
const rest = 220;

/**
 * The map of a live figure: coarse at once whenever a setting changes, on the page's own thread, and fine once nothing has changed for a
 * moment, from workers, finer and finer. What is under way for settings that are no longer so is cancelled, and so is everything while
 * the figure is not on the screen. Null on a curve, which has no map.
 */
export function liveMap(
  store: Store,
  fineCells: ReadonlySignal<number>,
  seen: ReadonlySignal<boolean>,
): { map: ReadonlySignal<ShownMap | null>; stop: () => void } {
  const map = signal<ShownMap | null>(null);
  const run = computed(() => runOfMap({ view: store.view.value, setup: store.setup.value }));
  // Of the setup only what the map depends on: dragging the start changes nothing.
  const settings = computed(() => {
    const { ground, runs, steps, seed } = store.setup.value;
    return JSON.stringify([landscapeOf(ground), runs[run.value], steps, seed, fineCells.value]);
  });
  const background = createBackground(store.failures);
  let finished = '';
  let timer = 0;
  const cancel = () => {
    clearTimeout(timer);
    background.cancel();
  };

  const stop = effect(() => {
    const wanted = settings.value;
    const isSeen = seen.value;
    cancel();
    if (!isSeen || wanted === finished) return;
    const experiment = store.experiment.peek();
    const prepared = store.prepared.peek();
    const { surface } = prepared;
    finished = '';
    if (surface.dimension === 1) {
      map.value = null;
      return;
    }
    const show = (grid: RunGrid) => {
      map.value = shownMap(grid, surface, experiment.steps);
    };
    const began = performance.now();
    const setupOf = (cells: number) => mapSetup(experiment, run.peek(), surface.domain, cells);
    const coarse = mapAtOnce(prepared, setupOf(coarseCells), () => performance.now() - began < frameShare);
    show(coarse);

    async function refine(signal: AbortSignal): Promise<void> {
      let frame = 0;
      const onProgress = (grid: RunGrid) => {
        if (grid.computed <= coarse.computed) return;
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          if (!signal.aborted) show(grid);
        });
      };
      try {
        const { computeGrid } = await import('../../../workers/compute-grid.ts');
        show(await computeGrid(setupOf(fineCells.peek()), { signal, onProgress, given: prepared }).done);
        finished = wanted;
      } finally {
        cancelAnimationFrame(frame);
      }
    }
    timer = window.setTimeout(() => background.begin(refine), rest);
  });
  return {
    map,
    stop() {
      cancel();
      stop();
    },
  };
}
