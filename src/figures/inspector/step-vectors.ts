import { nothing, svg, type TemplateResult } from 'lit-html';
import { formOf } from '../../core/optimizers/descend.ts';
import { arrowPath } from '../../render/arrow.ts';
import { inkOf } from '../../render/ink.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { Model } from '../state/model.ts';
import { stepScale } from './update-vectors.ts';

/** An arrow of the picture, from a pixel along a vector in pixels (y downwards), with its name beside it. */
interface Arrow {
  readonly kind: 'gradient' | 'memory' | 'update';
  readonly from: readonly [number, number];
  readonly along: readonly [number, number];
  readonly label: string;
  /** How far the name stands to the side of the tip, in pixels, and whether it stands beside the middle of the arrow instead. */
  readonly aside: number;
  readonly middle?: boolean;
}

const arrowLength = 62;
/** Arrows that are a true sum are drawn larger where the longest is shorter than this. */
const legible = 40;
/** Half the larger axis of the ellipse of step sizes. */
const scaleReach = 40;

/**
 * The vectors of the inspected step. Where the update is a sum of a memory and a gradient, as arrows that add up to it, tip to tail; of NAG
 * the gradient's arrow then begins at the look-ahead point. Of any other rule as directions of one length, from where the step began, since
 * a gradient and a step have no common unit.
 */
export function stepVectors({ inspected, setup }: Model, window: Window): TemplateResult | typeof nothing {
  if (!inspected) return nothing;
  const { hue } = inkOf(setup.runs[inspected.run.spec].optimizer);
  return svg`<g class="step-vectors" style="--hue:var(--hue-${hue})" aria-hidden="true">${scaleMark(inspected, window)}${(
    summands(inspected, window) ?? directions(inspected, window)
  ).map(drawn)}</g>`;
}

/** The step sizes of both parameters as an ellipse around where the step began: as wide as the one, as high as the other. */
function scaleMark(step: Step, window: Window): TemplateResult | typeof nothing {
  const scale = stepScale(step);
  const most = scale ? Math.max(...scale.map(Math.abs)) : 0;
  if (!scale || !(most > 0) || !Number.isFinite(most)) return nothing;
  const [x, y] = pixelOf(step.anatomy.before.x, window);
  const [rx, ry] = scale.map((one) => (scaleReach * Math.abs(one)) / most);
  return svg`<ellipse class="vector" style="stroke-width:1.2;stroke-dasharray:1 3" cx=${round(x)} cy=${round(y)} rx=${round(rx)} ry=${round(ry)}></ellipse>`;
}

/** Where names of runs had better not stand: the middles and the tips of the arrows. */
export function vectorPlaces({ inspected }: Pick<Model, 'inspected'>, window: Window): { x: number; y: number }[] {
  if (!inspected) return [];
  const arrows = summands(inspected, window) ?? directions(inspected, window);
  return arrows
    .flatMap(({ from, along }) => [0.5, 1].map((t) => ({ x: from[0] + t * along[0], y: from[1] + t * along[1] })))
    .filter(({ x, y }) => Number.isFinite(x + y));
}

type Step = NonNullable<Model['inspected']>;

/** The parts of an update that is a sum; null for any other. */
function summands({ anatomy, run }: Step, window: Window): Arrow[] | null {
  const { before, after, learningRate } = anatomy;
  const { memory, parts } = formOf(run.method);
  if (!memory || !parts) return null;
  const share = parts.share(run.method.settings, learningRate);
  const at = pixelOf(before.x, window);
  const tip = pixelOf(after.x, window);
  const carried = pixelOf(
    before.x.map((value, i) => value + share * before.state[memory.name][i]),
    window,
  );
  const longest = Math.max(length(at, carried), length(carried, tip), length(at, tip));
  if (!(longest > 0)) return [];
  const scale = longest < legible ? arrowLength / longest : 1;
  const along = (from: Pixel, to: Pixel): Pixel => [scale * (to[0] - from[0]), scale * (to[1] - from[1])];
  const toCarried = along(at, carried);
  return [
    { kind: 'memory', from: at, along: toCarried, label: parts.memory, aside: 14, middle: true },
    {
      kind: 'gradient',
      from: [at[0] + toCarried[0], at[1] + toCarried[1]],
      along: along(carried, tip),
      label: parts.gradient,
      aside: 18,
      middle: true,
    },
    { kind: 'update', from: at, along: along(at, tip), label: 'Δ', aside: 0 },
  ];
}

/** Against the gradient, along the memory, along the update, each as long as the others. */
function directions({ anatomy, run }: Step, window: Window): Arrow[] {
  const { before, after } = anatomy;
  const { g } = after.state;
  const { memory } = formOf(run.method);
  const remembered = memory && after.state[memory.name];
  const from = pixelOf(before.x, window);
  const arrow = (kind: Arrow['kind'], x: number, y: number, label: string, aside: number): Arrow => {
    const size = Math.hypot(x, y);
    return { kind, from, along: [(x / size) * arrowLength, (-y / size) * arrowLength], label, aside };
  };
  return [
    arrow('gradient', -g[0], -g[1], '−∇f', 11),
    ...(memory && remembered
      ? [arrow('memory', memory.sign * remembered[0], memory.sign * remembered[1], memory.label, 0)]
      : []),
    arrow('update', after.x[0] - before.x[0], after.x[1] - before.x[1], 'Δ', -11),
  ];
}

type Pixel = readonly [number, number];

const pixelOf = ([x, y]: Float64Array, window: Window): Pixel => [toPixelX(window, x), toPixelY(window, y)];
const length = (from: Pixel, to: Pixel) => Math.hypot(to[0] - from[0], to[1] - from[1]);

function drawn({ kind, from, along: [x, y], label, aside, middle }: Arrow): TemplateResult | typeof nothing {
  const size = Math.hypot(x, y);
  if (!(size > 0) || !Number.isFinite(size)) return nothing;
  const [toX, toY] = [from[0] + x, from[1] + y];
  const at = middle ? [from[0] + x / 2, from[1] + y / 2] : [toX + (x / size) * 12, toY + (y / size) * 12];
  return svg`<path class="vector vector--${kind}" d=${arrowPath(from[0], from[1], toX, toY)}></path>
    <text class="vector-label" x=${round(at[0] - aside * (y / size))} y=${round(at[1] + aside * (x / size))} dy=".35em" text-anchor="middle">${label}</text>`;
}
