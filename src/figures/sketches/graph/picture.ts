import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { hasDone, type Moment, names } from '../../../core/network/loop.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { SketchContext } from '../sketch.ts';
import { blameName } from './explain.ts';
import { height, type Layout, layoutOf, type Place, radius, reach } from './layout.ts';

type Words = Readonly<Record<string, string>>;

/** What the picture shows and how it is changed. */
export interface Pictured {
  readonly inputs: readonly number[];
  readonly target: number;
  /** Smallest and largest weight or input. */
  readonly range: readonly [low: number, high: number];
  readonly setWeight: (parameter: number, value: number) => void;
  readonly setInput: (input: number, value: number) => void;
}

/** Two decimals, which is what there is room for; but nothing that is not 0 is written so. */
const number = (value: number) =>
  value !== 0 && Math.abs(value) < 0.005 ? formatNumber(value, 1) : formatNumber(Math.round(value * 100) / 100);
/** Numbers are moved by tenths. */
const step = 0.1;

/** The graph: what has been computed stands in it, and nothing else. */
export function graphPicture(
  moment: Moment,
  shown: Pictured,
  { words, width, hands }: Pick<SketchContext<unknown, Words>, 'words' | 'width'> & { hands: SketchHandsLike },
  label: string,
): TemplateResult {
  const layout = layoutOf(width);
  const most = shown.range[1];
  const offset = (value: number) => (value / most) * reach;

  const slider = (at: Place, value: number, name: string, set: (value: number) => void) => {
    const move = (next: number, by = step) => set(stepped(next, shown.range, by));
    const handle = valueHandle(
      at[0],
      at[1] - offset(value),
      name,
      { now: value, range: shown.range, text: formatNumber(value) },
      handleEvents(hands, {
        to: (_, y) => move(((at[1] - y) / reach) * most),
        by: (right, up) => move(value + (right + up) * step, step / 10),
        toEnd: (highest) => move(highest ? most : -most),
      }),
    );
    return svg`<path class="graph-track" d="M${at[0]},${at[1] - reach}v${2 * reach}M${at[0] - 4},${at[1]}h8"></path>${handle}`;
  };

  const tracks = [
    ...layout.tracks.map((at, i) => [at, (value: number) => shown.setWeight(i, value)] as const),
    ...layout.inputTracks.map((at, i) => [at, (value: number) => shown.setInput(i, value)] as const),
  ];
  const place = placeEvent(hands, (x, y) => {
    const near = tracks
      .filter(([at]) => Math.abs(at[0] - x) < 24 && Math.abs(at[1] - y) < reach + 6)
      .sort(([one], [other]) => Math.abs(one[0] - x) - Math.abs(other[0] - x))[0];
    if (near) near[1](stepped(((near[0][1] - y) / reach) * most, shown.range, step));
  });

  const edges = layout.edges.map((ends, i) => edge(ends, moment.weights[i]));
  const blames = layout.edges.map((ends, i) =>
    hasDone(moment, ({ parameter }) => parameter === i)
      ? blameArrow(ends, moment.gradient[i], moment.part?.parameter === i, layout.labels[i].side)
      : nothing,
  );
  const weights = layout.tracks.map((at, i) => {
    const known = hasDone(moment, ({ parameter }) => parameter === i);
    const { dy } = layout.labels[i];
    return svg`${slider(at, moment.weights[i], fill(words.weight, { name: names[i] }), (value) => shown.setWeight(i, value))}
      <text class="sketch-value graph-label" x=${at[0] + 11} y=${at[1] + dy[0]}>${names[i]} ${number(moment.weights[i])}</text>
      ${known ? svg`<text class="sketch-value graph-label graph-blame-text" x=${at[0] + 11} y=${at[1] + dy[1]}>∂ ${number(moment.gradient[i])}</text>` : nothing}`;
  });
  const inputs = layout.inputs.map(
    (at, i) =>
      svg`${neuron(at, ['x₁', 'x₂'][i], number(shown.inputs[i]), moment.part?.layer === 0)}
      <path class="graph-track" d="M${at[0]},${layout.inputTracks[i][1]}V${at[1] + (i === 0 ? -radius : radius)}"></path>
      ${slider(layout.inputTracks[i], shown.inputs[i], fill(words.input, { name: ['x₁', 'x₂'][i] }), (value) => shown.setInput(i, value))}`,
  );
  return html`<svg class="plot plot--sketch graph" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${place}>
    ${edges}${blames}${lossPart(moment, layout, shown.target, words)}${inputs}${neurons(moment, layout)}${weights}
  </svg>`;
}

type SketchHandsLike = Parameters<typeof handleEvents>[0];

/** An edge: as wide as its weight is large, and in dashes where that is negative. */
function edge([[x0, y0], [x1, y1]]: readonly [Place, Place], weight: number): TemplateResult {
  return svg`<line class="graph-edge ${weight < 0 ? 'graph-edge--negative' : ''}" x1=${x0} y1=${y0} x2=${x1} y2=${y1}
    stroke-width=${round(Math.min(7, 1 + 1.6 * Math.abs(weight)))}></line>`;
}

/** A gradient: an arrow on one side of the edge (1: left of the way forward), against its direction, as wide as the gradient is large, and in dashes where that is negative. */
function blameArrow([from, to]: readonly [Place, Place], gradient: number, now: boolean, sign: 1 | -1): TemplateResult {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const at = (along: number, aside: number) =>
    `${round(from[0] + ux * along + sign * uy * aside)},${round(from[1] + uy * along - sign * ux * aside)}`;
  const wide = gradient === 0 ? 1 : Math.min(5.5, 1.5 + 1.5 * Math.abs(gradient));
  const aside = 4 + wide / 2;
  const [tail, head] = [length - radius - 2, length > 2 * radius + 40 ? radius + 2 : 6];
  const side = 4 + wide / 2;
  return svg`<path class="graph-blame ${gradient < 0 ? 'graph-edge--negative' : ''} ${now ? 'graph-blame--now' : ''}"
      stroke-width=${round(wide)} d="M${at(tail, aside)}L${at(head + 6, aside)}"></path>
    <path class="graph-arrow" d="M${at(head, aside)}L${at(head + 9, aside + side)}L${at(head + 9, aside - side)}Z"></path>`;
}

function neuron([x, y]: Place, name: string, value: string | null, now: boolean): TemplateResult {
  return svg`<circle class="graph-neuron ${now ? 'graph-neuron--now' : ''}" cx=${x} cy=${y} r=${radius}></circle>
    <text class="graph-name" x=${x} y=${y - 6} text-anchor="middle">${name}</text>
    <text class="graph-number" x=${x} y=${y + 11} text-anchor="middle">${value ?? '·'}</text>`;
}

function neurons(moment: Moment, { neurons: places }: Layout): TemplateResult[] {
  return places.map((at, j) => {
    const own = j === 2 ? 1 : 0;
    const known = hasDone(moment, ({ layer }) => layer === own);
    const blamed = hasDone(moment, ({ blame }) => blame === j);
    const now = moment.part?.layer === own || moment.part?.blame === j;
    const y = j === 1 ? at[1] - radius - 8 : at[1] + radius + 17;
    return svg`${neuron(at, ['a₁', 'a₂', 'ŷ'][j], known ? number(moment.values[j]) : null, now)}
      ${blamed ? svg`<text class="sketch-value graph-blame-text" x=${at[0] + (j === 2 ? 10 : 0)} y=${y} text-anchor=${j === 2 ? 'start' : 'middle'}>${blameName(j)} ${number(moment.blames[j])}</text>` : nothing}`;
  });
}

/** The loss below the output, with the target it is measured against. */
function lossPart(moment: Moment, { neurons: [, , output], loss: at }: Layout, target: number, words: Words) {
  const known = hasDone(moment, ({ line }) => line === 'loss');
  const blamed = hasDone(moment, ({ blame }) => blame === 2);
  const ends = [output, at] as const;
  return svg`<line class="graph-edge graph-edge--loss" x1=${output[0]} y1=${output[1]} x2=${at[0]} y2=${at[1]} stroke-width="1.5"></line>
    ${blamed ? blameArrow(ends, moment.blames[2], moment.part?.blame === 2, -1) : nothing}
    <rect class="graph-neuron ${moment.part?.line === 'loss' ? 'graph-neuron--now' : ''}" x=${at[0] - 36} y=${at[1] - 22} width="72" height="44" rx="5"></rect>
    <text class="graph-name" x=${at[0]} y=${at[1] - 5} text-anchor="middle">${words.lossName}</text>
    <text class="graph-number" x=${at[0]} y=${at[1] + 13} text-anchor="middle">${known ? number(moment.loss) : '·'}</text>
    <text class="sketch-value" x=${at[0]} y=${at[1] + 42} text-anchor="middle">y = ${number(target)}</text>`;
}
