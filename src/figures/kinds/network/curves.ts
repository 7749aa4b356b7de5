import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Measures } from '../../../core/training/measures.ts';
import { inkOf } from '../../../render/ink.ts';
import { axis, type LossAxis, lossAxis } from '../../../render/loss-axis.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { margin, stepToPixel } from '../../../render/step-chart.ts';
import { round } from '../../../render/track.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { NetworkModel } from './model.ts';

const height = 118;
/** Losses that lie further than this above the first ones are out of the picture. */
const headroom = 20;

type Name = 'loss' | 'accuracy' | 'meanAbsoluteError';

/** Curves of loss and of accuracy (of numbers, the mean absolute error) for every run, over training and over validation data apart. */
export function curves(model: NetworkModel): TemplateResult {
  const second = model.question === 'value' ? 'meanAbsoluteError' : 'accuracy';
  const t = model.texts.training;
  const hasValidation = model.examples.validation.count > 0;
  return html`<div class=${model.trained.stale ? 'net-curves net-curves--stale' : 'net-curves'}>
    ${chart(model, 'loss')}${chart(model, second)}
    <div class="net-key"><span class="net-key-line net-key-line--training"></span>${t.training}
      ${hasValidation ? html`<span class="net-key-line net-key-line--validation"></span>${t.validation}` : nothing}${model.computing?.(model.texts) ?? nothing}</div>
  </div>`;
}

function chart(model: NetworkModel, name: Name): TemplateResult {
  const { trained, setup, texts, chartWidth: width, run: shown, hovered, events, playhead } = model;
  const { steps } = setup;
  const t = texts.training;
  const at = stepToPixel(Math.min(playhead, steps), steps, width);
  const scale = axisOf(model, name);
  const pixelAt = (step: number, value: number) =>
    `${round(stepToPixel(step, steps, width))},${round(scale.toPixel(value))}`;
  const pixel = (step: number, one: Measures | null) => {
    const value = one?.[name];
    if (value === undefined || !Number.isFinite(value)) return null;
    return pixelAt(step, value);
  };
  const lines = trained.runs.flatMap((own, run) => {
    const spec = setup.runs[run];
    if (!spec) return [];
    const { hue, dash } = inkOf(spec.optimizer);
    const faded = (hovered ?? shown) !== run && setup.runs.length > 1;
    return (['training', 'validation'] as const).map((part) => {
      const points = own.records.flatMap((record) => pixel(record.step, record[part]) ?? []);
      return svg`<path class=${`net-curve net-curve--${part}${faded ? ' net-curve--faded' : ''}`} style="--hue:var(--hue-${hue})"
        stroke-dasharray=${dash || nothing} d=${points.length > 0 ? `M${points.join('L')}` : ''}></path>`;
    });
  });
  const typed = model.changes.flatMap(({ step, parameters }) => (parameters ? [step] : []));
  const marks = new Set([
    ...trained.runs.flatMap((own) => own.marks.map(({ step }) => step)),
    ...typed,
    ...model.marked,
  ]);
  const band = bandPath(model, (step, value) => (Number.isFinite(value) ? pixelAt(step, value) : null), name);
  const label = fill(name === 'loss' ? t.lossLabel : name === 'accuracy' ? t.accuracyLabel : t.errorLabel, {
    n: steps,
  });
  return html`<svg class="plot plot--curves" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label} @pointerdown=${events?.scrub}>
    <g class="axes">
      ${scale.ticks.map(
        (
          tick,
        ) => svg`<path class="grid" d="M${margin.left},${round(scale.toPixel(tick))}H${width - margin.right}"></path>
          <text x=${margin.left - 6} y=${round(scale.toPixel(tick) + 4)} text-anchor="end">${name === 'accuracy' ? `${formatNumber(100 * tick)}%` : formatNumber(tick, 2)}</text>`,
      )}
      <text class="axis-name" x="4" y="11">${name === 'loss' ? t.loss : name === 'accuracy' ? t.accuracy : t.error}</text>
      ${[0, steps].map((step) => svg`<text x=${round(stepToPixel(step, steps, width))} y=${height - 8} text-anchor=${step === 0 ? 'middle' : 'end'}>${step}</text>`)}
      <text class="axis-name" x=${round(width / 2)} y=${height - 8} text-anchor="middle">${texts.figure.step}</text>
    </g>
    ${[...marks].map((step) => svg`<path class="net-mark" d="M${round(stepToPixel(step, steps, width))},${margin.top}V${height - margin.bottom}"></path>`)}
    ${band ? svg`<path class="net-band" style="--hue:var(--hue-${inkOf(setup.runs[shown].optimizer).hue})" d=${band}></path>` : nothing}
    ${lines}
    ${svg`<path class="net-playhead" d="M${round(at)},${margin.top}V${height - margin.bottom}"></path>`}
  </svg>`;
}

/** The area between the lowest and the highest of a measure over all seeds, of the run that is shown; empty without further seeds. */
function bandPath(
  { trained, seeds, run }: NetworkModel,
  pixelAt: (step: number, value: number) => string | null,
  name: Name,
): string {
  const all = [trained.runs, ...seeds].flatMap((runs) => (runs[run] ? [runs[run].records] : []));
  if (all.length < 2 || trained.stale) return '';
  const [low, high]: string[][] = [[], []];
  for (const [i, { step }] of all[0].entries()) {
    const values = all.flatMap((records) => {
      const record = records[i];
      return record?.step === step ? ((record.validation ?? record.training)[name] ?? []) : [];
    });
    const [least, most] = [pixelAt(step, Math.min(...values)), pixelAt(step, Math.max(...values))];
    if (values.length < 2 || least === null || most === null) continue;
    low.push(least);
    high.unshift(most);
  }
  return low.length > 1 ? `M${[...low, ...high].join('L')}Z` : '';
}

/** The axis of a chart: shares from 0 to 1, all else from the lowest to the highest there is, without what has blown up. */
function axisOf({ trained }: NetworkModel, name: Name): LossAxis {
  const [bottom, top] = [height - margin.bottom, margin.top];
  if (name === 'accuracy') return axis((share) => share, 0, 1, bottom, top, [0, 0.5, 1]);
  let [low, high, most] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { records } of trained.runs) {
    for (const { step, training, validation } of records) {
      for (const value of [training[name], validation?.[name]]) {
        if (value === undefined || !Number.isFinite(value)) continue;
        if (step === 0) most = Math.max(most, headroom * value);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  if (low > high) return axis((loss) => loss, 0, 1, bottom, top, [0, 0.5, 1]);
  return lossAxis(low, Math.min(high, Math.max(most, low)), bottom, top);
}

/** What a run has come to at its last record up to the step shown, in words: loss and accuracy on what it is watched with. */
export function outcomeOfRun(model: Pick<NetworkModel, 'trained' | 'texts' | 'playhead'>, run: number): string {
  const { trained, texts, playhead } = model;
  const own = trained.runs[run];
  const t = texts.training;
  if (!own) return '';
  if (trained.stale) return t.again;
  if (own.stopped && playhead >= own.stopped.step) return fill(t.notFinite, { k: own.stopped.step });
  const record = own.records.findLast(({ step }) => step <= playhead);
  if (!record) return '';
  const { validation, training } = record;
  const measures = validation ?? training;
  return fill(validation ? t.ofValidation : t.ofTraining, {
    measure: shortMeasure(measures, t),
    loss: formatNumber(measures.loss, 3),
  });
}

/** The accuracy, or of numbers the mean absolute error. */
export const shortMeasure = (
  { accuracy, meanAbsoluteError }: Measures,
  t: NetworkModel['texts']['training'],
): string =>
  accuracy === undefined
    ? fill(t.errorIs, { value: formatNumber(meanAbsoluteError ?? Number.NaN, 3) })
    : percent(accuracy);

const percent = (share: number): string => `${formatNumber(Math.round(1000 * share) / 10, 4)}%`;

/** The name of a run. */
export const nameOfRun = ({ setup, texts }: Pick<NetworkModel, 'setup' | 'texts'>, run: number): string =>
  nameOf(texts.optimizers, setup.runs[run].optimizer);
