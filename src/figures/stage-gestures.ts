import type { Interval } from '../core/surfaces/surface.ts';
import type { Actions } from './actions.ts';
import type { StageEvents } from './stages/stage-events.ts';
import type { Store } from './store.ts';

/**
 * Turns a pixel of the picture into coordinates of the surface's parameters; null where none are meant. `dragged` is the index of the
 * start that is being dragged there.
 */
export type Locate = (pixelX: number, pixelY: number, dragged: number | null) => readonly number[] | null;

/** An arrow key moves by this share of the domain; with Shift by ten times, with Control and Shift by a tenth of it. */
const nudgeShare = 1 / 100;

/**
 * Dragging, placing and nudging start points on a picture, and the player's keys on it. `quarters` is by how many quarter turns the
 * picture is seen turned, so that arrow keys move a start the way they point.
 */
export function stageGestures(
  store: Store,
  actions: Actions,
  locate: () => Locate,
  quarters: () => number = () => 0,
): StageEvents {
  let dragged = false;

  const setStart = (index: number, at: readonly number[]) => {
    const { domain } = store.prepared.value.surface;
    actions.setStart(
      index,
      at.map((value, i) => tidy(value, domain[i])),
    );
  };

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
      const held = holdOf(handle, event);
      const move = (moved: PointerEvent) => {
        dragged = true;
        const [px, py] = pixelOf(svg, moved);
        const at = locate()(px - held[0], py - held[1], index);
        if (at) setStart(index, at);
      };
      const end = () => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', end);
        handle.removeEventListener('pointercancel', end);
        store.dragging.value = false;
        // After the click that ends a drag by mouse; a drag by touch ends without one.
        setTimeout(() => {
          dragged = false;
        });
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
      const at = locate()(...pixelOf(svg, event), null);
      if (at) setStart(nearest(store.setup.value.starts, at), at);
    },
    nudge(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const arrow = arrows[event.key];
      if (!arrow || event.altKey || event.metaKey || (event.ctrlKey && !event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
      const factor = event.ctrlKey ? 0.1 : event.shiftKey ? 10 : 1;
      const direction = turned(arrow, quarters());
      const { domain } = store.prepared.value.surface;
      const start = store.setup.value.starts[index];
      setStart(
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

/** How far from its middle a handle was taken, so that it does not jump; nothing if that is further than it reaches. */
function holdOf(handle: Element, { clientX, clientY }: PointerEvent): readonly [number, number] {
  const { left, top, width, height } = handle.getBoundingClientRect();
  const x = clientX - left - width / 2;
  const y = clientY - top - height / 2;
  return Math.hypot(x, y) <= width / 2 ? [x, y] : [0, 0];
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A coordinate with as many decimals as a hand can place it: links stay short. */
function tidy(value: number, [low, high]: Interval): number {
  const decimals = Math.max(0, 4 - Math.floor(Math.log10(high - low)));
  return Number(value.toFixed(decimals));
}

/** An arrow as it points on a picture seen turned by quarter turns. */
function turned([x, y]: readonly [number, number], quarters: number): readonly [number, number] {
  const directions = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ] as const;
  return directions[((quarters % 4) + 4) % 4];
}

function nearest(points: readonly (readonly number[])[], at: readonly number[]): number {
  const distances = points.map((point) => Math.hypot(...point.map((value, i) => value - at[i])));
  return distances.indexOf(Math.min(...distances));
}
