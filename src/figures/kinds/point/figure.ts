import { html, nothing, type TemplateResult } from 'lit-html';
import { noticeList } from '../../parts/notices.ts';
import { overlayPanel } from '../../parts/overlay-panel.ts';
import { standingPoint } from '../../parts/standing-point.ts';
import { resetButton, startFields } from '../../parts/start-fields.ts';
import { contourStage } from '../../stages/contour-stage.ts';
import type { FigureEvents, Model } from '../../state/model.ts';

/** A point on a landscape, and beside it the data if the landscape is a loss over data. Nothing descends. */
export function pointFigure(model: Model, events: FigureEvents): TemplateResult {
  const { prepared, stages } = model;
  const { data } = stages;
  return html`<div class="workbench workbench--point">
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${contourStage(model, events.stage)}${standingPoint(model)}${model.overlays?.drawing.overlayKey(model) ?? nothing}</div>
    <div class="side">
      ${data?.lossChoice(model) ?? nothing}
      ${prepared.surface.data ? data!.dataPlot(model, events.data) : nothing}
      ${startFields(model)}
    </div>
    <div class="panels">${overlayPanel(model, events.setPanels)}${model.share}${resetButton(model)}</div>
  </div>`;
}
