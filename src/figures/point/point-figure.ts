import { html, type TemplateResult } from 'lit-html';
import type { Model } from '../model.ts';
import { lossChoice } from '../parts/loss-choice.ts';
import { noticeList } from '../parts/notices.ts';
import { share } from '../parts/share.ts';
import { standingPoint } from '../parts/standing-point.ts';
import { startFields } from '../parts/start-fields.ts';
import { contourStage } from '../stages/contour-stage.ts';
import { dataPlot } from '../stages/data-plot.ts';
import type { WorkbenchEvents } from '../workbench.ts';

/** A point on a landscape, and beside it the data if the landscape is a loss over data. Nothing descends. */
export function pointFigure(model: Model, events: WorkbenchEvents): TemplateResult {
  return html`<div class="workbench workbench--point">
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${contourStage(model, events.stage)}${standingPoint(model)}</div>
    <div class="side">
      ${dataPlot(model, events.data)}
      ${lossChoice(model)}
      ${startFields(model, null)}
      ${share(model, events.share, model.sharing)}
    </div>
  </div>`;
}
