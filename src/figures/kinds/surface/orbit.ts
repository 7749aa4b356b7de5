import type { Actions } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';
import { type CameraEvents, cameraSteps } from './figure.ts';
import type { SurfaceEvents } from './stage.ts';

/** Degrees for one pixel of a drag. */
const turnPerPixel = 0.45;
const tiltPerPixel = 0.35;
/** A press that moves less than this many pixels is a click. */
const clickReach = 4;
const nearest = 4;
const furthest = 0.6;

/** What keys do on the picture of a surface that has the focus. */
export const cameraKeys: Readonly<Record<string, (camera: Pick<CameraEvents, 'turn' | 'zoom'>) => void>> = {
  ArrowLeft: ({ turn }) => turn(-cameraSteps.turn / 3, 0),
  ArrowRight: ({ turn }) => turn(cameraSteps.turn / 3, 0),
  ArrowUp: ({ turn }) => turn(0, cameraSteps.tilt / 2),
  ArrowDown: ({ turn }) => turn(0, -cameraSteps.tilt / 2),
  '+': ({ zoom }) => zoom(cameraSteps.zoom),
  '=': ({ zoom }) => zoom(cameraSteps.zoom),
  '-': ({ zoom }) => zoom(1 / cameraSteps.zoom),
};

/** What turns, tilts and enlarges the picture of a surface. */
export interface Orbit {
  readonly camera: CameraEvents;
  readonly events: Required<Pick<SurfaceEvents, 'press' | 'wheel' | 'touchmove' | 'keydown'>>;
  /** Whether the last press turned the picture, so that the click that ends it means nothing; asking forgets it. */
  readonly takeTurned: () => boolean;
}

/**
 * Turning by mouse (both ways), by one finger (sideways: up and down scrolls the page), by two fingers (both ways, and apart to enlarge),
 * by keys and by clicks. The view is part of the experiment; how near one is, is not: `zoomBy` keeps it.
 */
export function orbit(store: Store, actions: Actions, zoom: { value: number }): Orbit {
  const pointers = new Map<number, { x: number; y: number }>();
  let turned = false;
  // The view before it was rounded, so that many small turns add up to what they are.
  let exact = { azimuth: Number.NaN, elevation: Number.NaN };

  const turn = (azimuth: number, elevation: number) => {
    const { view } = store;
    const isOurs = tidy(exact.azimuth) === view.value.azimuth && tidy(exact.elevation) === view.value.elevation;
    const from = isOurs ? exact : view.value;
    exact = {
      azimuth: (((from.azimuth + azimuth) % 360) + 360) % 360,
      elevation: Math.min(Math.max(from.elevation + elevation, 0), 90),
    };
    actions.setView({ azimuth: tidy(exact.azimuth), elevation: tidy(exact.elevation) });
  };
  const zoomBy = (factor: number) => {
    zoom.value = Math.min(Math.max(zoom.value * factor, furthest), nearest);
  };

  const press = (event: PointerEvent) => {
    const target = event.currentTarget as SVGSVGElement;
    if (event.button !== 0 || (event.target as Element).closest('[data-handle]')) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    target.setPointerCapture(event.pointerId);
    if (pointers.size > 1) {
      turned = true;
      return;
    }
    turned = false;
    const [fromX, fromY] = [event.clientX, event.clientY];
    const move = (moved: PointerEvent) => {
      const before = pointers.get(moved.pointerId);
      if (!before) return;
      const now = { x: moved.clientX, y: moved.clientY };
      if (!turned && Math.hypot(now.x - fromX, now.y - fromY) < clickReach) return;
      turned = true;
      const other = [...pointers].find(([id]) => id !== moved.pointerId)?.[1];
      pointers.set(moved.pointerId, now);
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      if (other) {
        // Each of two fingers moves the middle between them by half its way.
        turn((dx / 2) * turnPerPixel, (dy / 2) * tiltPerPixel);
        const apart = (at: { x: number; y: number }) => Math.hypot(at.x - other.x, at.y - other.y);
        if (apart(before) > 0) zoomBy(apart(now) / apart(before));
      } else turn(dx * turnPerPixel, moved.pointerType === 'touch' ? 0 : dy * tiltPerPixel);
    };
    const end = (ended: PointerEvent) => {
      pointers.delete(ended.pointerId);
      if (pointers.size > 0) return;
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  };

  const keydown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!Object.hasOwn(cameraKeys, event.key)) return;
    cameraKeys[event.key]({ turn, zoom: zoomBy });
    event.preventDefault();
  };

  return {
    camera: { turn, zoom: zoomBy, setHeight: (factor) => actions.setView({ heightScale: tidy(factor, 100) }) },
    events: {
      press,
      keydown,
      // Only a pinch on a touchpad, which arrives as a wheel with Control: a plain wheel scrolls the page.
      wheel: {
        handleEvent(event: WheelEvent) {
          if (!event.ctrlKey) return;
          event.preventDefault();
          zoomBy(Math.exp(-event.deltaY / 100));
        },
        passive: false,
      },
      touchmove: {
        handleEvent(event: TouchEvent) {
          if (event.touches.length > 1 && event.cancelable) event.preventDefault();
        },
        passive: false,
      },
    },
    takeTurned() {
      const was = turned;
      turned = false;
      return was;
    },
  };
}

/** Short numbers make short links. */
const tidy = (value: number, parts = 10) => Math.round(value * parts) / parts;
