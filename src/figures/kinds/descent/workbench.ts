import { html, nothing, type TemplateResult } from 'lit-html';
import { inkOf } from '../../../render/ink.ts';
import { lossChart } from '../../../render/loss-chart.ts';
import { windowOn } from '../../../render/window.ts';
import { scrubChart } from '../../gestures/scrub.ts';
import { facts } from '../../parts/facts.ts';
import { noticeList } from '../../parts/notices.ts';
import { overlayPanel } from '../../parts/overlay-panel.ts';
import { panel } from '../../parts/panel.ts';
import { player } from '../../parts/player.ts';
import { runsPanel } from '../../parts/runs-panel.ts';
import { resetButton, startFields } from '../../parts/start-fields.ts';
import { contourStage } from '../../stages/contour-stage.ts';
import { goneParts } from '../../stages/lazy-gone.ts';
import type { FigureEvents, Model } from '../../state/model.ts';

/** Height of the chart over its width. */
const chartAspect = 0.37;
/** A stage flatter than this stands over the whole width of the figure, with everything that changes it below. */
const flat = 0.55;

/**
 * A whole figure: the stage, and around it what every figure has. The same template is written as markup at build time and rendered
 * live, so that nothing moves when the script arrives.
 */
export function workbench(model: Model, events: FigureEvents): TemplateResult {
  const { texts, panels, setup, runs, playhead, hovered, prepared } = model;
  const { curve, data } = model.stages;
  const { domain, dimension, data: given } = prepared.surface;
  const stage = dimension === 1 ? curve!.slopeStage : contourStage;
  const t = texts.figure;
  const isFlat = dimension > 1 && windowOn(domain, 1).height < flat;
  const arrangement = given ? 'data' : isFlat ? 'flat' : 'beside';
  const chartHeight = Math.round(panels.chartWidth * chartAspect);
  const chart = lossChart(
    runs.map(({ trajectory, spec }) => ({
      trajectory,
      ink: inkOf(setup.runs[spec].optimizer),
      faded: hovered !== null && hovered !== spec,
    })),
    playhead,
    { width: panels.chartWidth, height: chartHeight },
    { value: t.loss, step: t.step, above: t.lossAbove },
    goneParts(runs)?.peakMarks,
  );
  const plane = model.stages.network?.planeFields(model) ?? nothing;
  return html`<div class=${`workbench workbench--${arrangement}`}>
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${stage(model, events.stage)}${player(model)}${model.stageOnly ? plane : nothing}</div>
    ${
      model.stageOnly
        ? nothing
        : html`<svg class="chart" viewBox="0 0 ${panels.chartWidth} ${chartHeight}" role="img" aria-label=${t.chartLabel}
      @pointerdown=${(event: PointerEvent) => model.actions && scrubChart(event, setup.steps, model.actions)}>${chart}</svg>
    <div class="side">
      ${given ? data!.dataPlot(model, events.data) : nothing}
      ${data?.lossChoice(model) ?? nothing}
      ${runsPanel(model)}
      <div class="conditions">${startFields(model)}${model.formulaEditor}${plane}</div>
    </div>
    ${model.overlays?.drawing.overlayKey(model) ?? nothing}
    <div class="panels">
      ${overlayPanel(model, events.setPanels)}
      ${
        prepared.plane
          ? nothing
          : panel(
              {
                name: 'inspector',
                title: t.inspect,
                open: panels.inspecting,
                toggle: (inspecting) => events.setPanels({ inspecting }),
              },
              panels.inspecting && model.opened ? model.opened.inspectorBody(model) : nothing,
            )
      }
      ${panel(
        { name: 'runs-table', title: t.table, open: panels.table, toggle: (table) => events.setPanels({ table }) },
        panels.table && model.opened ? model.opened.runsTableBody(model) : nothing,
      )}
      ${model.share}
      ${resetButton(model)}
      <p class="facts">${facts(model)}</p>
    </div>`
    }
  </div>`;
}
