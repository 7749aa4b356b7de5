import type { Actions } from '../state/actions.ts';
import type { StageEvents } from '../state/events.ts';
import type { Store } from '../state/store.ts';
import { nudgeShare } from './drag.ts';
import { createHand, handleEvents, placeEvent } from './hand.ts';
import { playerKeys } from './player-keys.ts';
import { nearest, tidy } from './points.ts';

/**
 * Turns a pixel of the picture into coordinates of the surface's parameters; null where none are meant. `dragged` is the index of the
 * start that is being dragged there.
 */
export type Locate = (pixelX: number, pixelY: number, dragged: number | null) => readonly number[] | null;

/**
 * Dragging, placing and nudging start points on a picture, and the player's keys on it. `quarters` is by how many quarter turns the
 * picture is seen turned, so that arrow keys move a start the way they point.
 */
export function startPoints(
  store: Store,
  actions: Actions,
  locate: () => Locate,
  quarters: () => number = () => 0,
): Required<StageEvents> {
  const setStart = (index: number, at: readonly number[]) => {
    const { domain, criticalPoints } = store.prepared.value.surface;
    // Rounded, a critical point would be none.
    const isExact = criticalPoints.some((point) => point.at === at);
    actions.setStart(index, isExact ? at : at.map((value, i) => tidy(value, domain[i])));
  };
  const hand = createHand((now) => {
    store.dragging.value = now;
  });
  const on = handleEvents(hand, {
    to(px, py, index) {
      const at = locate()(px, py, index);
      if (at) setStart(index, at);
    },
    by(right, up, index) {
      const direction = turned([right, up], quarters());
      const { domain } = store.prepared.value.surface;
      const start = store.setup.value.starts[index];
      setStart(
        index,
        start.map((value, i) => value + (direction[i] ?? 0) * nudgeShare * (domain[i][1] - domain[i][0])),
      );
    },
  });
  return {
    grab: on.pointerdown!,
    nudge: on.keydown!,
    place: placeEvent(hand, (px, py) => {
      const at = locate()(px, py, null);
      if (at) setStart(nearest(store.setup.value.starts, at), at);
    })!,
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (!Object.hasOwn(playerKeys, event.key)) return;
      playerKeys[event.key](actions, store);
      event.preventDefault();
    },
  };
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
