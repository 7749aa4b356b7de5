/** A pixel of an SVG picture, in the units of its view box. */
export function pixelOf(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): [x: number, y: number] {
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
}

/**
 * Begins to drag the handle that a pointer was pressed on: `move` receives the pixel of the picture under the handle's middle, `end` is
 * called when it is let go. `handle` is another one that is meant. False, and nothing happens, if that press takes hold of nothing.
 */
export function startDrag(
  event: PointerEvent,
  move: (x: number, y: number) => void,
  end: () => void,
  handle = event.currentTarget as SVGGElement,
): boolean {
  const svg = handle.ownerSVGElement;
  if (!svg || event.button !== 0) return false;
  event.preventDefault();
  handle.focus({ preventScroll: true });
  handle.setPointerCapture(event.pointerId);
  const { pointerId } = event;
  const held = grabOffset(handle, event);
  const follow = (moved: PointerEvent) => {
    if (moved.pointerId !== pointerId) return;
    const [x, y] = pixelOf(svg, moved);
    move(x - held[0], y - held[1]);
  };
  const drop = (last: PointerEvent) => {
    if (last.pointerId !== pointerId) return;
    removeEventListener('pointermove', follow);
    removeEventListener('pointerup', drop);
    removeEventListener('pointercancel', drop);
    end();
  };
  // On the window: a handle that is drawn no more hears nothing, and its drag would never be over.
  addEventListener('pointermove', follow);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', drop);
  return true;
}

/** How far from its middle a handle was taken, so that it does not jump; nothing if that is further than it reaches. */
function grabOffset(handle: Element, { clientX, clientY }: PointerEvent): readonly [number, number] {
  const { left, top, width, height } = handle.getBoundingClientRect();
  const x = clientX - left - width / 2;
  const y = clientY - top - height / 2;
  return Math.hypot(x, y) <= width / 2 ? [x, y] : [0, 0];
}

/** Which way the arrow keys point. */
export const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A step of a handle, as a share of what it is moved over. */
export const nudgeShare = 1 / 100;

/** How many steps at once an arrow key moves a handle, by the keys held down with it. */
export const strides = { '': 1, Shift: 10, 'Control+Shift': 0.1 } as const;

/**
 * Which way an arrow key moves a handle, in steps as many as `strides` says. Null for any other key, and for
 * what browsers and screen readers use. A key that moves does nothing else.
 */
export function arrowOf(event: KeyboardEvent): readonly [right: number, up: number] | null {
  const arrow = Object.hasOwn(arrows, event.key) ? arrows[event.key] : null;
  if (!arrow || event.altKey || event.metaKey || (event.ctrlKey && !event.shiftKey)) return null;
  event.preventDefault();
  event.stopPropagation();
  const factor = strides[event.ctrlKey ? 'Control+Shift' : event.shiftKey ? 'Shift' : ''];
  return [arrow[0] * factor, arrow[1] * factor];
}
