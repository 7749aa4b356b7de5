import type { Actions } from './actions.ts';
import type { StageEvents } from './stages/stage-events.ts';
import type { Store } from './store.ts';

/** Turns a pixel of the picture into coordinates of the surface's parameters. */
export type Locate = (pixelX: number, pixelY: number) => readonly number[];

/** An arrow key moves by this share of the domain; with Shift by ten times, with Control and Shift by a tenth of it. */
const nudgeShare = 1 / 100;

/**
 * Dragging, placing and nudging start points on a picture, and the player's keys on it.
 */
export function stageGestures(store: Store, actions: Actions, locate: () => Locate): StageEvents {
  let dragged = false;

  const pixelOf = (svg: SVGSVGElement, event: MouseEvent): [number, number] => {
    const box = svg.getBoundingClientRect();
    const { width, height } = svg.viewBox.baseVal;
    return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
  };

  return {
    grab(event) {
      const handle = event.currentTarget as SVGGElement;
      const svg = handle.ownerSVGElement;
      if (!svg || event.button !== 0) return;
      event.preventDefault();
      handle.focus({ preventScroll: true });
      handle.setPointerCapture(event.pointerId);
      const index = Number(handle.dataset.index);
      dragged = false;
      const move = (moved: PointerEvent) => {
        dragged = true;
        actions.setStart(index, locate()(...pixelOf(svg, moved)));
      };
      const end = () => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', end);
        handle.removeEventListener('pointercancel', end);
        store.dragging.value = false;
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', end);
      handle.addEventListener('pointercancel', end);
      store.dragging.value = true;
    },
    place(event) {
      // The click that ends a drag, or one on a handle, places nothing.
      const onHandle = (event.target as Element).closest('[data-handle]') !== null;
      if (dragged || onHandle) {
        dragged = false;
        return;
      }
      const svg = event.currentTarget as SVGSVGElement;
      const at = locate()(...pixelOf(svg, event));
      actions.setStart(nearest(store.setup.value.starts, at), at);
    },
    nudge(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const direction = arrows[event.key];
      if (!direction || event.altKey || event.metaKey || (event.ctrlKey && !event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
      const factor = event.ctrlKey ? 0.1 : event.shiftKey ? 10 : 1;
      const { domain } = store.prepared.value.surface;
      const start = store.setup.value.starts[index];
      actions.setStart(
        index,
        start.map((value, i) => value + (direction[i] ?? 0) * factor * nudgeShare * (domain[i][1] - domain[i][0])),
      );
    },
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === ' ') actions.play(!store.playing.value);
      else if (event.key === 'ArrowRight') actions.setPlayhead(store.playhead.value + 1);
      else if (event.key === 'ArrowLeft') actions.setPlayhead(Math.max(0, store.playhead.value - 1));
      else if (event.key === 'Home') actions.setPlayhead(0);
      else if (event.key === 'End') actions.setPlayhead(null);
      else return;
      event.preventDefault();
    },
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function nearest(points: readonly (readonly number[])[], at: readonly number[]): number {
  const distances = points.map((point) => Math.hypot(...point.map((value, i) => value - at[i])));
  return distances.indexOf(Math.min(...distances));
}
