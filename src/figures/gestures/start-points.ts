import type { Interval } from '../../core/surfaces/surface.ts';
import type { StageEvents } from '../stages/stage-events.ts';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { arrowOf, nudgeShare, pixelOf, takeHold } from './drag.ts';
import { playerKeys } from './player-keys.ts';

/**
 * Turns a pixel of the picture into coordinates of the surface's parameters; null where none are meant. `dragged` is the index of the
 * start that is being dragged there.
 */
export type Locate = (pixelX: number, pixelY: number, dragged: number | null) => readonly number[] | null;

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
    const { domain, criticalPoints } = store.prepared.value.surface;
    // Rounded, a critical point would be none.
    const isExact = criticalPoints.some((point) => point.at === at);
    actions.setStart(index, isExact ? at : at.map((value, i) => tidy(value, domain[i])));
  };

  return {
    grab(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const move = (px: number, py: number) => {
        dragged = true;
        const at = locate()(px, py, index);
        if (at) setStart(index, at);
      };
      const end = () => {
        store.dragging.value = false;
        // After the click that ends a drag by mouse; a drag by touch ends without one.
        setTimeout(() => {
          dragged = false;
        });
      };
      if (!takeHold(event, move, end)) return;
      dragged = false;
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
      const arrow = arrowOf(event);
      if (!arrow) return;
      const direction = turned(arrow, quarters());
      const { domain } = store.prepared.value.surface;
      const start = store.setup.value.starts[index];
      setStart(
        index,
        start.map((value, i) => value + (direction[i] ?? 0) * nudgeShare * (domain[i][1] - domain[i][0])),
      );
    },
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (!Object.hasOwn(playerKeys, event.key)) return;
      playerKeys[event.key](actions, store);
      event.preventDefault();
    },
  };
}

/** A coordinate with as many decimals as a hand can place it: links stay short. */
export function tidy(value: number, [low, high]: Interval): number {
  const decimals = Math.min(100, Math.max(0, 4 - Math.floor(Math.log10(high - low))));
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
