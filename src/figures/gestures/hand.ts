import type { HandleEvents } from '../../render/handle.ts';
import { arrowOf, pixelOf, startDrag } from './drag.ts';

/** Whether something on a picture is being dragged. */
export interface Hand {
  readonly hold: (now: boolean) => void;
  /** True during a drag, up to and with the click that ends it. */
  readonly busy: () => boolean;
}

/** The hand on one picture; `dragging` hears when a drag begins and when it is over. */
export function createHand(dragging: (now: boolean) => void): Hand {
  let busy = false;
  return {
    hold(now) {
      dragging(now);
      if (now) busy = true;
      // After the click that ends a drag by mouse; a drag by touch ends without one.
      else setTimeout(() => (busy = false));
    },
    busy: () => busy,
  };
}

/** How a handle moves what it stands for; `index` is its `data-index`, for functions that serve several handles. */
export interface HandleMoves {
  /** To a pixel of the picture. During a drag this is the function of the moment when the handle was taken. */
  readonly to: (x: number, y: number, index: number) => void;
  /** By arrow keys, in steps to the right and up: tenths with Control and Shift, tens with Shift. */
  readonly by: (right: number, up: number, index: number) => void;
  /** To its lowest or highest value, where it has such: Home and End. */
  readonly toEnd?: (highest: boolean, index: number) => void;
  /** A drag is over. */
  readonly dropped?: () => void;
}

/** What a handle listens to: nothing in a still picture, which has no hand. `choose` says which handle a press means, if not the one pressed. */
export function handleEvents(
  hand: Hand | null,
  moves: HandleMoves,
  choose = (event: PointerEvent) => event.currentTarget as SVGGElement,
): HandleEvents {
  if (!hand) return {};
  return {
    pointerdown(event) {
      const handle = choose(event);
      const index = indexOf(handle);
      const end = () => {
        hand.hold(false);
        moves.dropped?.();
      };
      if (startDrag(event, (x, y) => moves.to(x, y, index), end, handle)) hand.hold(true);
    },
    keydown(event) {
      const index = indexOf(event.currentTarget as SVGGElement);
      const ends = moves.toEnd && (event.key === 'Home' || event.key === 'End');
      if (ends && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        event.stopPropagation();
        moves.toEnd?.(event.key === 'End', index);
        return;
      }
      const arrow = arrowOf(event);
      if (arrow) moves.by(...arrow, index);
    },
  };
}

const indexOf = (handle: SVGGElement) => Number(handle.dataset.index ?? 0);

/** What a picture listens to where a click or tap puts something there: nothing in a still picture. */
export function placeEvent(
  hand: Hand | null,
  place: (x: number, y: number) => void,
): ((event: MouseEvent) => void) | undefined {
  if (!hand) return undefined;
  return (event) => {
    // The click that ends a drag, or one on a handle, places nothing.
    if (hand.busy() || (event.target as Element).closest('[data-handle]')) return;
    place(...pixelOf(event.currentTarget as SVGSVGElement, event));
  };
}
