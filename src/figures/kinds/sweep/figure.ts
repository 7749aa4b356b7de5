import { html, svg, type TemplateResult } from 'lit-html';
import { bestCell } from '../../../core/grids/sweep.ts';
import { inkOf } from '../../../render/ink.ts';
import { placeLabels } from '../../../render/labels.ts';
import { markerPath } from '../../../render/marks.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { type RateHandle, rateHandle } from '../../../render/rate-handle.ts';
import { labelHeight, labelWidth, runLabel } from '../../../render/run-marks.ts';
import {
  lossToPixel,
  pointsOnCurve,
  pointsOnNote,
  rateToPixel,
  type SweepFrame,
  sweepPlot,
} from '../../../render/sweep-plot.ts';
import { round } from '../../../render/track.ts';
import { scheduleName } from '../../parts/facts.ts';
import { noticeList } from '../../parts/notices.ts';
import { outcomeText } from '../../parts/outcome-text.ts';
import { setting } from '../../parts/setting.ts';
import { resetButton, stepsField } from '../../parts/start-fields.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { curvesOf, frameOf, type SweepModel, startLossOf } from './model.ts';

/** What a sweep figure listens to. In a still picture all are undefined. */
export interface SweepEvents {
  readonly place?: (event: MouseEvent) => void;
  readonly grab?: (event: PointerEvent) => void;
  readonly nudge?: (event: KeyboardEvent) => void;
}

/** A whole sweep figure: the curves with a handle for every run's learning rate, and below them the same as numbers. */
export function sweepFigure(model: SweepModel, events: SweepEvents): TemplateResult {
  const { setup, texts } = model;
  const t = texts.figure;
  const frame = frameOf(model);
  const startLoss = startLossOf(model);
  const handles = handlesOf(model, frame);
  const labels = placeHandleLabels(model, handles, frame);
  return html`<div class="workbench workbench--sweep">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">
      <svg class="plot plot--sweep" viewBox="0 0 ${round(frame.width)} ${round(frame.height)}" role="group"
          aria-label=${fill(t.sweepLabel, { n: setup.steps })} @click=${events.place}>
        ${sweepPlot(curvesOf(model), frame, startLoss, {
          loss: fill(t.sweepLoss, { n: setup.steps }),
          start: t.sweepStart,
          diverges: t.sweepDiverges,
        })}
        ${handles.map(({ x, y, ink }) => svg`<path class="sweep-now" style="--hue:var(--hue-${ink.hue})" d="M${round(x)},${round(y)}V${round(frame.bottom)}"></path>`)}
        ${handles.map(({ x, y, ink, index }, i) => svg`<g style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})">${runLabel({ name: handleName(model, index) }, x, y, labels[i])}</g>`)}
        ${handles.map((handle) => rateHandle(handle, { pointerdown: events.grab, keydown: events.nudge }))}
      </svg>
    </div>
    <div class="runs" role="group" aria-label=${t.optimizers}>${setup.runs.map((_, index) => runRow(model, index))}</div>
    <div class="setup">
      ${stepsField(model)}
    </div>
    <div class="panels">${model.share}${resetButton(model)}</div>
  </div>`;
}

const nameOfRun = ({ setup, texts }: SweepModel, index: number) =>
  nameOf(texts.optimizers, setup.runs[index].optimizer);

const handleName = (model: SweepModel, index: number) =>
  `${nameOfRun(model, index)} η ${formatNumber(model.setup.runs[index].settings.learningRate, 3)}`;

/** One handle for each run's learning rate, at its loss from the first start. */
function handlesOf(model: SweepModel, frame: SweepFrame): RateHandle[] {
  const { runs, setup, texts } = model;
  const [low, high] = model.range;
  return setup.runs.flatMap(({ settings, optimizer }, index) => {
    const run = runs.find(({ spec }) => spec === index);
    if (!run) return [];
    const now = settings.learningRate;
    const { losses, steps } = run.trajectory;
    return {
      x: rateToPixel(frame, now),
      y: run.outcome.kind === 'diverged' ? frame.top : lossToPixel(frame, losses[steps]),
      label: fill(texts.figure.rateHandle, { name: nameOfRun(model, index) }),
      tag: `η ${formatNumber(now, 3)} · ${outcomeText(run.outcome, texts)}`,
      spoken: fill(texts.figure.rateValue, { rate: formatNumber(now), ...lastLossOf(model, run) }),
      low,
      high,
      now,
      index,
      ink: inkOf(optimizer),
    };
  });
}

const lastLossOf = ({ setup, texts }: SweepModel, { trajectory, outcome }: SweepModel['runs'][number]) => ({
  n: setup.steps,
  loss: formatNumber(trajectory.losses[trajectory.steps], 3),
  outcome: outcomeText(outcome, texts),
});

function placeHandleLabels(model: SweepModel, handles: readonly RateHandle[], frame: SweepFrame) {
  const requests = handles.map(({ x, y, index }) => {
    const name = handleName(model, index);
    return { key: `${index}`, x, y, width: labelWidth(name), height: labelHeight };
  });
  const rings = handles.map(({ x, y }) => ({ x, y, radius: 12 }));
  const curves = curvesOf(model).flatMap((curve) => pointsOnCurve(curve, frame));
  const avoidable = [...pointsOnNote(frame, startLossOf(model)), ...curves];
  return placeLabels(requests, frame.width, frame.bottom, rings, model.labelMemory, avoidable);
}

/** A run's learning rate as a control, what comes of it, and where the sweep is lowest. */
function runRow(model: SweepModel, index: number): TemplateResult {
  const { setup, runs, sweeps, texts, prepared, actions, hovered } = model;
  const t = texts.figure;
  const spec = setup.runs[index];
  const ink = inkOf(spec.optimizer);
  const name = nameOfRun(model, index);
  const { learningRate } = prepared.findOptimizer(spec.optimizer)!.hyperparameters;
  const own = runs.filter((run) => run.spec === index);
  const sweep = sweeps.find(({ setup: { run } }) => run === index);
  return html`<div class=${hovered === index ? 'run-row run-row--hovered' : 'run-row'}
      style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})"
      @pointerenter=${() => actions?.hover(index)} @pointerleave=${() => actions?.hover(null)}>
    <div class="run-head-line"><span class="run-name"><svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${svg`<path d=${markerPath(ink.marker)}></path>`}</svg>${name}</span></div>
    ${spec.schedule ? html`<p class="run-schedule">${fill(t.runSchedule, { schedule: scheduleName(spec.schedule, texts) })}</p>` : ''}
    ${setting(model, index, 'learningRate', learningRate, name)}
    ${own.map((run) => html`<p class="sweep-fact">${fill(t.sweepNow, lastLossOf(model, run))}</p>`)}
    ${sweep ? html`<p class="sweep-fact">${bestFact(sweep, t)}</p>` : ''}
  </div>`;
}

function bestFact({ setup, grid }: SweepModel['sweeps'][number], t: SweepModel['texts']['figure']): string {
  const best = bestCell(grid);
  if (best < 0) return t.sweepAllDiverge;
  const rate = formatNumber(setup.axes[0].values[best], 2);
  return fill(t.sweepBest, { rate, loss: formatNumber(grid.losses[best], 3) });
}
