import { kinds } from '../kinds/index.ts';
import { watchScreen } from '../live/watch-screen.ts';
import type { FigureContext, Shareable } from '../state/context.ts';

/**
 * Keeps the surface in space in its place in the playground, from when that first comes near the view: it is heavy. Until then its still
 * picture stands there. `handOver` takes what it has to share. Returns how to stop.
 */
export function keepSpace(
  place: HTMLElement,
  still: readonly Node[],
  context: FigureContext,
  handOver: (what: Shareable) => void,
): () => void {
  place.append(...still);
  let asked = false;
  let stopped = false;
  let unmount = () => {};
  const load = async () => {
    if (asked) return;
    asked = true;
    try {
      const mount = await kinds.surface.mount();
      if (stopped) return;
      unmount = await mount(place, { ...context, handOver, kind: { id: 'surface' } });
      if (stopped) unmount();
      place.dataset.live = '';
    } catch (error) {
      asked = false;
      context.store.failures.add(error, load);
    }
  };
  const leave = watchScreen(place, (seen) => void (seen && load()));
  return () => {
    stopped = true;
    leave();
    unmount();
  };
}
