import { html, type TemplateResult } from 'lit-html';
import { inkOf } from '../../../render/ink.ts';
import { placeLabels } from '../../../render/labels.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { type RateRun, rateAxis, rateChart, rateHead } from '../../../render/rate-chart.ts';
import { labelHeight, labelWidth } from '../../../render/run-marks.ts';
import { noticeList } from '../../parts/notices.ts';
import { player } from '../../parts/player.ts';
import { type Model, panelsAtRest } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { SetSchedule } from './schedule-actions.ts';
import { scheduleChoice } from './schedule-choice.ts';

/** Everything a schedule figure's template needs. */
export interface ScheduleModel extends Snapshot, Pick<Model, 'labelMemory' | 'share' | 'notices'> {
  /** Width of the chart in pixels. */
  readonly width: number;
  /** Null in a still picture. */
  readonly setSchedule: SetSchedule | null;
}

/** What a schedule figure listens to. In a still picture all are undefined. */
export interface ScheduleEvents {
  readonly scrub?: (event: PointerEvent) => void;
}

/** Width of the chart before it is known, and its height. */
export const widthAtRest = panelsAtRest.stageWidth;
const height = 260;
/** Places on every line that labels keep clear of. */
const samples = 60;

/** A schedule figure as nobody has touched it, from the state of a figure of another kind. */
export const stillSchedule = (model: Snapshot & Pick<Model, 'labelMemory' | 'share' | 'notices'>): ScheduleModel => ({
  ...model,
  width: widthAtRest,
  setSchedule: null,
});

/** A whole schedule figure: learning rates over the steps, the player, and for every run its schedule. */
export function scheduleFigure(model: ScheduleModel, events: ScheduleEvents): TemplateResult {
  const { texts, setup, playhead, width } = model;
  const t = texts.figure;
  const runs = rateRuns(model);
  const axis = rateAxis(runs, height);
  const requests = runs.map((run, i) => ({
    key: `${i}`,
    ...rateHead(run, playhead, axis, width),
    width: labelWidth(run.name),
    height: labelHeight,
  }));
  const heads = requests.map(({ x, y }) => ({ x, y, radius: 8 }));
  const lines = runs.flatMap((run) =>
    Array.from({ length: samples + 1 }, (_, i) => ({
      ...rateHead(run, Math.round((i / samples) * setup.steps), axis, width),
      radius: 3,
    })),
  );
  const labels = placeLabels(requests, width, height - 26, heads, model.labelMemory, lines);
  const words = { rate: nameOf(texts.hyperparameters, 'learningRate'), step: t.step };
  return html`<div class="workbench workbench--schedule">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">
      <svg class="plot plot--schedule" viewBox="0 0 ${width} ${height}" role="img" aria-label=${t.scheduleLabel}
        @pointerdown=${events.scrub}>${rateChart(runs, axis, playhead, setup.steps, { width, height }, words, labels)}</svg>
      ${player(model)}
    </div>
    <div class="runs" role="group" aria-label=${t.optimizers}>${setup.runs.map((_, index) => scheduleChoice(model, index))}</div>
    <div class="panels">${model.share}</div>
  </div>`;
}

/** The learning rates to draw: one line for each run, and one for each of its starts where they differ. */
function rateRuns({ runs, setup, texts, hovered, playhead }: ScheduleModel): RateRun[] {
  const different = runs.filter(
    (run, i) => !runs.slice(0, i).some((other) => other.spec === run.spec && sameRates(other.rates, run.rates)),
  );
  return different.map(({ spec, rates }) => {
    const { optimizer } = setup.runs[spec];
    const now = rates[Math.max(0, Math.min(playhead, rates.length - 1))];
    return {
      rates,
      ink: inkOf(optimizer),
      name: fill(texts.figure.rateAt, { name: nameOf(texts.optimizers, optimizer), rate: formatNumber(now, 3) }),
      faded: hovered !== null && hovered !== spec,
    };
  });
}

const sameRates = (a: Float64Array, b: Float64Array) => a.every((rate, k) => Object.is(rate, b[k]));
