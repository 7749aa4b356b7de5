import type { HandleEvents } from '../../render/handle.ts';
import type { SketchHands } from '../sketches/sketch.ts';
import { arrowOf, pixelOf, takeHold } from './drag.ts';

/** How a handle moves what it stands for. */
export interface HandleMoves {
  /** To a pixel of the picture. During a drag this is the function of the moment when the handle was taken. */
  readonly to: (x: number, y: number) => void;
  /** By arrow keys, in steps to the right and up: tenths with Control and Shift, tens with Shift. */
  readonly by: (right: number, up: number) => void;
  /** To its lowest or highest value, where it has such: Home and End. */
  readonly end?: (highest: boolean) => void;
}

/** What a handle of a sketch listens to: nothing in a still picture. */
export function handleEvents<State>(hands: SketchHands<State> | null, moves: HandleMoves): HandleEvents {
  if (!hands) return {};
  return {
    pointerdown(event) {
      if (takeHold(event, moves.to, () => hands.dragging(false))) hands.dragging(true);
    },
    keydown(event) {
      const ends = moves.end && (event.key === 'Home' || event.key === 'End');
      if (ends && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        event.stopPropagation();
        moves.end?.(event.key === 'End');
        return;
      }
      const arrow = arrowOf(event);
      if (arrow) moves.by(...arrow);
    },
  };
}

/** What a picture listens to where a click or tap puts something there: nothing in a still picture. */
export function placeEvent<State>(
  hands: SketchHands<State> | null,
  place: (x: number, y: number) => void,
): ((event: MouseEvent) => void) | undefined {
  if (!hands) return undefined;
  return (event) => {
    // The click that ends a drag, or one on a handle, places nothing.
    if (hands.busy() || (event.target as Element).closest('[data-handle]')) return;
    place(...pixelOf(event.currentTarget as SVGSVGElement, event));
  };
}

/** The value nearest to `value` in a range, as a multiple of `step`: links stay short. */
export function tidy(value: number, [low, high]: readonly [number, number], step: number): number {
  const inverse = Math.round(1 / step);
  const rounded = inverse > 1 ? Math.round(value * inverse) / inverse : Math.round(value / step) * step;
  return Math.min(high, Math.max(low, rounded)) + 0;
}
