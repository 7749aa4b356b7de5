import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { landscapeOf } from '../../core/grounds/ground.ts';
import type { Landscape } from '../../render/contours.ts';
import { windowOn } from '../../render/window.ts';
import { lazy } from '../state/lazy.ts';
import type { Setup, Store } from '../state/store.ts';

/** Up to this multiple of the width it was drawn for, a landscape looks as good as a fresh one. */
const fineUpTo = 1.75;
/** Pixels of the picture for one cell of the grid, at rest and while the landscape moves; and how fine a grid may be at the most. */
const pixelsPerCell = 5;
const pixelsPerMovingCell = 10;
const mostCells = 128;
const leastCells = 56;

/**
 * The landscape of a live figure. It begins with the one that the page was built with, so that waking a figure costs little; a finer one
 * follows in a quiet moment where the picture is large enough to show the difference. Another surface is drawn at once,
 * coarsely while a gesture changes it. What draws contours is loaded with the first that are to be drawn: `ready` waits for it where the page
 * was not built with what the figure opens with.
 */
export function liveLandscape(
  still: StillLandscape,
  store: Store,
  width: ReadonlySignal<number>,
): { landscape: ReadonlySignal<Landscape>; ready: () => Promise<unknown> | undefined; stop: () => void } {
  let arriving: Promise<unknown> | undefined;
  const loadContours = lazy(async () => {
    const loaded = import('../../render/contours.ts');
    arriving = loaded.catch(() => {});
    return (await loaded).contourPaths;
  }, store.failures);
  const drawn = signal<Landscape>(still);
  /** What drawing it threw, for the figure to tell. */
  const fault = signal<{ readonly error: unknown } | null>(null);
  let shown = still.of;
  let coarse = false;
  let cancel = () => {};
  let turn = 0;
  const stop = effect(() => {
    const mine = ++turn;
    const { surface, drawnAs } = store.prepared.value;
    const wanted = width.value;
    const moving = store.reshaping.value;
    const { ground, seed } = store.setup.peek();
    const present = drawnAs ?? landscapeOf(ground, seed);
    cancel();
    const draw = () => {
      const isPlane = surface.dimension === 2;
      const contourPaths = isPlane ? loadContours() : null;
      if ((isPlane && !contourPaths) || mine !== turn) return;
      coarse = moving;
      fault.value = null;
      const pixels = moving ? pixelsPerMovingCell : pixelsPerCell;
      const cells = Math.round(Math.min(Math.max(wanted / pixels, leastCells), mostCells));
      try {
        const contours = contourPaths?.(surface, windowOn(surface.domain, wanted), { cells, quick: moving }) ?? [];
        drawn.value = { contours, width: wanted };
        shown = present;
      } catch (error) {
        fault.value = { error };
        shown = '';
      }
    };
    if (present !== shown || (coarse && !moving)) draw();
    else if (wanted > fineUpTo * drawn.peek().width) {
      cancel = whenQuiet(() => {
        loadContours();
        void arriving?.then(draw);
      });
    }
  });
  return {
    ready: () => arriving,
    landscape: computed(() => {
      if (fault.value) throw fault.value.error;
      return drawn.value;
    }),
    stop() {
      cancel();
      turn++;
      stop();
    },
  };
}

/** A landscape that came with the page, and what it is one of; nothing, where there is none. */
type StillLandscape = Landscape & { readonly of: string };

/** The landscape in a figure's markup as it came with the page, drawn for the experiment that the markup names. */
export function stillLandscape(host: HTMLElement): StillLandscape {
  const { ground, seed } = JSON.parse(host.dataset.experiment ?? '{}') as Partial<Setup>;
  const svg = host.querySelector<SVGSVGElement>('svg.plot');
  const paths = host.querySelectorAll('svg.plot :is(.contour, .gap)');
  const contours = Array.from(paths, (path) => ({
    level: Number.NaN,
    d: path.getAttribute('d') ?? '',
    ...(path.classList.contains('contour--index') && { index: true as const }),
    ...(path.classList.contains('gap') && { gap: true as const }),
  }));
  return {
    contours,
    width: svg?.viewBox.baseVal.width ?? 0,
    of: contours.length > 0 && ground ? landscapeOf(ground, seed) : '',
  };
}

/** Runs something when the page has nothing better to do, soon in any case. Returns how to cancel it. */
function whenQuiet(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 100);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}
