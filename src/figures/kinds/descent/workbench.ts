import { html, nothing, type TemplateResult } from 'lit-html';
import { inkOf } from '../../../render/ink.ts';
import { lossChart } from '../../../render/loss-chart.ts';
import { scrubChart } from '../../gestures/scrub.ts';
import { facts } from '../../parts/facts.ts';
import { noticeList } from '../../parts/notices.ts';
import { overlayPanel } from '../../parts/overlay-panel.ts';
import { panel } from '../../parts/panel.ts';
import { player } from '../../parts/player.ts';
import { runsPanel } from '../../parts/runs-panel.ts';
import { startFields } from '../../parts/start-fields.ts';
import { surfaceName } from '../../parts/surface-name.ts';
import { contourStage } from '../../stages/contour-stage.ts';
import type { FigureEvents, Model } from '../../state/model.ts';

const chartHeight = 240;

/**
 * A whole figure: the stage, and around it what every figure has. The same template is written as markup at build time and rendered
 * live, so that nothing moves when the script arrives.
 */
export function workbench(model: Model, events: FigureEvents): TemplateResult {
  const { texts, panels, setup, runs, playhead, hovered, prepared } = model;
  const { curve, data } = model.stages;
  const stage = prepared.surface.dimension === 1 ? curve!.slopeStage : contourStage;
  const t = texts.figure;
  const chart = lossChart(
    runs.map(({ trajectory, spec }) => ({
      trajectory,
      ink: inkOf(setup.runs[spec].optimizer),
      faded: hovered !== null && hovered !== spec,
    })),
    playhead,
    { width: panels.chartWidth, height: chartHeight },
    { value: t.loss, step: t.step },
  );
  return html`<div class="workbench">
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${stage(model, events.stage)}${player(model)}${model.overlays?.drawing.overlayKey(model) ?? nothing}</div>
    ${
      model.stageOnly
        ? nothing
        : html`<div class="side">
      ${prepared.surface.data ? data!.dataPlot(model, events.data) : nothing}
      ${data?.lossChoice(model) ?? nothing}
      <svg class="chart" viewBox="0 0 ${panels.chartWidth} ${chartHeight}" role="img" aria-label=${texts.figure.chartLabel}
        @pointerdown=${(event: PointerEvent) => model.actions && scrubChart(event, setup.steps, model.actions)}>${chart}</svg>
      ${startFields(model, events.chooseSurface)}
      ${model.formulaEditor}
      ${overlayPanel(model, events.setPanels)}
      ${panel(
        {
          name: 'inspector',
          title: t.inspect,
          open: panels.inspecting,
          toggle: (inspecting) => events.setPanels({ inspecting }),
        },
        panels.inspecting && model.opened ? model.opened.inspectorBody(model) : nothing,
      )}
      ${panel(
        { name: 'runs-table', title: t.table, open: panels.table, toggle: (table) => events.setPanels({ table }) },
        panels.table && model.opened ? model.opened.runsTableBody(model) : nothing,
      )}
      ${model.share}
      <p class="facts">${surfaceName(model)}. ${facts(model)}</p>
    </div>
    ${runsPanel(model)}`
    }
  </div>`;
}
