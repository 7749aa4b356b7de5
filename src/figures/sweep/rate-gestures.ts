import type { SweepFrame } from '../../render/sweep-plot.ts';
import { rateAtPixel, rateToPixel } from '../../render/sweep-plot.ts';
import type { Actions } from '../actions.ts';
import type { Store } from '../store.ts';
import type { SweepEvents } from './sweep-figure.ts';

/** Places on the axis to the power of ten: an arrow key moves by one, with Shift by ten, with Control and Shift by a fifth. */
const placesToTheDecade = 40;
const factors = { plain: 1, coarse: 10, fine: 0.2 };

/** Dragging, placing and nudging learning rates on the picture of a sweep. */
export function rateGestures(store: Store, actions: Actions, frame: () => SweepFrame): SweepEvents {
  let dragged = false;
  const pixelOf = (svg: SVGSVGElement, { clientX }: MouseEvent) => {
    const { left, width } = svg.getBoundingClientRect();
    return ((clientX - left) / width) * svg.viewBox.baseVal.width;
  };
  const set = (run: number, rate: number) => actions.setSetting(run, 'learningRate', rate);
  const rateOf = (run: number) => store.setup.value.runs[run].settings.learningRate;

  return {
    grab(event) {
      const handle = event.currentTarget as SVGGElement;
      const svg = handle.ownerSVGElement;
      if (!svg || event.button !== 0) return;
      event.preventDefault();
      handle.focus({ preventScroll: true });
      handle.setPointerCapture(event.pointerId);
      const index = Number(handle.dataset.index);
      const held = pixelOf(svg, event) - rateToPixel(frame(), rateOf(index));
      dragged = false;
      const move = (moved: PointerEvent) => {
        dragged = true;
        set(index, rateAtPixel(frame(), pixelOf(svg, moved) - held));
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
      const at = pixelOf(event.currentTarget as SVGSVGElement, event);
      const away = store.setup.value.runs.map((_, run) => Math.abs(rateToPixel(frame(), rateOf(run)) - at));
      set(away.indexOf(Math.min(...away)), rateAtPixel(frame(), at));
    },
    nudge(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      if (event.altKey || event.metaKey || (event.ctrlKey && !event.shiftKey)) return;
      const { low, high } = frame();
      const now = Math.min(Math.max(rateOf(index), low), high);
      const by = event.ctrlKey ? factors.fine : event.shiftKey ? factors.coarse : factors.plain;
      const next: Readonly<Record<string, number>> = {
        ArrowRight: now * 10 ** (by / placesToTheDecade),
        ArrowUp: now * 10 ** (by / placesToTheDecade),
        ArrowLeft: now / 10 ** (by / placesToTheDecade),
        ArrowDown: now / 10 ** (by / placesToTheDecade),
        Home: low,
        End: high,
      };
      if (!Object.hasOwn(next, event.key)) return;
      event.preventDefault();
      set(index, Number(Math.min(Math.max(next[event.key], low), high).toPrecision(3)));
    },
  };
}
