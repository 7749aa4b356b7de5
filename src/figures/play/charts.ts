import { html, type TemplateResult } from 'lit-html';
import { inkOf } from '../../render/ink.ts';
import { lossChart } from '../../render/loss-chart.ts';
import { magnitudeAxis } from '../../render/magnitude-axis.ts';
import { type ChartSize, margin, rangeOf, stepChart } from '../../render/step-chart.ts';
import { scrubChart } from '../gestures/scrub.ts';
import { goneParts } from '../stages/lazy-gone.ts';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';
import { type ChartId, chartIds, chartSigns, type RunMeasures } from './measured-runs.ts';
import type { PlayTexts } from './play-texts.ts';

/** Which charts are shown: all at once, or the one that was chosen. */
export interface ChartsState {
  readonly chosen: ChartId;
  readonly all: boolean;
  readonly choose: (id: ChartId) => void;
  /** What the charts beside the loss's show, one for each run. */
  readonly measures: () => readonly RunMeasures[];
}

/** Height of a chart in pixels. */
const height = 200;

/** The charts over the steps, which the playhead runs through, the first apart from the others; a menu where there is room for one. */
export function charts(model: Model, texts: PlayTexts, state: ChartsState): TemplateResult {
  const t = texts.play;
  const shown = state.all ? chartIds : [state.chosen];
  const [first, ...rest] = shown.map((id) => chartFigure(id, model, texts, state));
  return html`<div class="play-charts">
    <div class="play-chart-first"><label class="field play-narrow">${t.chart}<select
        @change=${(event: Event) => state.choose((event.target as HTMLSelectElement).value as ChartId)}>
      ${chartIds.map((id) => html`<option value=${id} .selected=${id === state.chosen}>${t.charts[id]}</option>`)}
    </select></label>${first}</div>
    <div class="play-chart-rest">${rest}</div>
  </div>`;
}

function chartFigure(id: ChartId, model: Model, texts: PlayTexts, state: ChartsState): TemplateResult {
  const { setup, panels, actions } = model;
  const t = texts.play;
  const size = { width: panels.chartWidth, height };
  return html`<figure class="play-chart">
    <figcaption title=${t.chartNotes[id]}><b>${t.charts[id]}</b> <span class="play-sign">${chartSigns[id]}</span></figcaption>
    <svg class="chart" height=${size.height} viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${fill(t.chartLabel, { chart: t.charts[id] })}
      @pointerdown=${(event: PointerEvent) => actions && scrubChart(event, setup.steps, actions)}>${drawing(id, model, size, state)}</svg>
    <p class="facts">${t.chartNotes[id]}</p>
  </figure>`;
}

function drawing(id: ChartId, model: Model, size: ChartSize, { measures }: ChartsState): TemplateResult {
  const { runs, setup, hovered, playhead, texts } = model;
  const words = { value: '', step: texts.figure.step };
  const dressed = runs.map(({ spec, trajectory }) => ({
    trajectory,
    ink: inkOf(setup.runs[spec].optimizer),
    faded: hovered !== null && hovered !== spec,
  }));
  const peaks = goneParts(runs)?.peakMarks;
  if (id === 'loss') return lossChart(dressed, playhead, size, { ...words, above: texts.figure.lossAbove }, peaks);
  const lines = measures().map((measured, i) => ({ ...dressed[i], values: measured[id] }));
  const axis = magnitudeAxis(...rangeOf(lines), size.height - margin.bottom, margin.top);
  return stepChart(lines, axis, playhead, setup.steps, size, words, peaks);
}
