import { watchScreen } from '../live/watch-screen.ts';
import type { FigureContext } from '../state/context.ts';

/**
 * Keeps the surface in space in its place in the playground, from when that first comes near the view: it is heavy. Until then its still
 * picture stands there. Returns how to stop.
 */
export function keepSpace(place: HTMLElement, still: readonly Node[], context: FigureContext): () => void {
  place.append(...still);
  let asked = false;
  let stopped = false;
  let unmount = () => {};
  const leave = watchScreen(place, async (seen) => {
    if (!seen || asked) return;
    asked = true;
    const painted = await import('../kinds/tangent/mount.ts').catch(console.error);
    // Asked for again when it comes back into the view.
    asked = painted !== undefined;
    if (!painted || stopped) return;
    unmount = painted.mountSurface(place, context);
    place.dataset.live = '';
  });
  return () => {
    stopped = true;
    leave();
    unmount();
  };
}
