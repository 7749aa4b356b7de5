import { render } from 'lit-html';
import { type SketchQuestion, sketchTruth } from '../../core/sketch/prediction.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { stepped } from '../../figures/gestures/points.ts';
import { type SketchId, sketchKinds } from '../../figures/sketches/index.ts';
import type { Sketch } from '../../figures/sketches/sketch.ts';
import { pageTexts } from '../../figures/state/texts.ts';
import type { WrittenPrediction } from '../prediction.ts';
import { alive, type Board, follow, type Subject } from './subject.ts';

/** A sketch: its fields and what it measures of them answer. */
export function sketchSubject(
  host: HTMLElement,
  { fragment, question }: WrittenPrediction,
  state: SketchState,
): Subject {
  const loading = sketchKinds[host.dataset.kind as SketchId].load();
  const asked = question as SketchQuestion;
  let answered = false;
  return {
    async ask() {
      const [sketch] = await Promise.all([loading, alive(host)]);
      follow(fragment);
      answered = true;
      return { truth: sketchTruth(asked, { ...state, ...sketch.measures(state) }), shown: Promise.resolve() };
    },
    async ready() {
      await alive(host);
      answered = false;
      return () => {};
    },
    board: async () => handleBoard(host, await loading, asked, state),
    onLeft(changed) {
      let stopped = false;
      const stop = () => {
        stopped = true;
        removeEventListener('hashchange', changed);
        for (const type of hands) host.removeEventListener(type, changed, { capture: true });
      };
      // What the link that was followed has set is there by then; the next one sets something else.
      setTimeout(() => {
        if (stopped) return;
        addEventListener('hashchange', changed);
        if (answered) for (const type of hands) host.addEventListener(type, changed, { capture: true });
      });
      return stop;
    },
  };
}

/** How a hand changes a sketch. */
const hands = ['pointerdown', 'keydown'] as const;

const samples = 200;

/** The way of a handle on a sketch's picture: drawn with one value of its field after the other. */
function handleBoard(host: HTMLElement, sketch: Sketch, question: SketchQuestion, state: SketchState): Board {
  const plot = host.querySelector<SVGSVGElement>('.stage .plot');
  if (!plot || !('place' in question)) throw new Error('The figure has no picture for a mark');
  const { field: name, at, handle = 0 } = question.place;
  const field = sketch.fields[name];
  if (field.type === 'choice') throw new Error(`The field ${name} is no number`);
  const [low, high] = field.range;
  const step = (high - low) / samples;
  const words = JSON.parse(host.dataset.words ?? '{}') as Readonly<Record<string, string>>;
  const aside = document.createElement('div');
  const placeOf = (value: number, width: number): readonly [number, number] => {
    const whole = state[name];
    const set = at !== undefined && typeof whole === 'object' ? whole.with(at, value) : value;
    render(sketch.view({ ...state, [name]: set }, { texts: pageTexts(), words, width, hands: null }).picture, aside);
    const place = aside.querySelectorAll('[data-handle]')[handle]?.getAttribute('transform') ?? '';
    const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(place) ?? [];
    return [Number(x ?? 0), Number(y ?? 0)];
  };
  const width = () => plot.viewBox.baseVal.width;
  const values = Array.from({ length: samples + 1 }, (_, i) => low + i * step);
  let drawn: { readonly width: number; readonly places: readonly (readonly [number, number])[] } | null = null;
  const places = () => {
    if (drawn?.width !== width()) drawn = { width: width(), places: values.map((value) => placeOf(value, width())) };
    return drawn.places;
  };
  const clean = (value: number) => [stepped(value, field.range, step / 10)];
  return {
    plot,
    middle: clean((low + high) / 2),
    toPixel: ([value]) => placeOf(value, width()),
    nearest(x, y) {
      const distances = places().map((place) => Math.hypot(place[0] - x, place[1] - y));
      return clean(values[distances.indexOf(Math.min(...distances))]);
    },
    moved: ([value], right, up) => clean(value + (right + up) * 2 * step),
    lengthOf: null,
  };
}
