import { html, nothing, type TemplateResult } from 'lit-html';
import { localShape } from '../../../core/surfaces/shape/local-shape.ts';
import { windowOn } from '../../../render/window.ts';
import { noticeList } from '../../parts/notices.ts';
import { overlayPanel } from '../../parts/overlay-panel.ts';
import { resetButton, startFields } from '../../parts/start-fields.ts';
import { contourStage } from '../../stages/contour-stage.ts';
import { slopeStage } from '../../stages/slope-stage.ts';
import type { FigureEvents, Model } from '../../state/model.ts';
import { gradientFacts } from './facts.ts';
import { gradientMarks } from './marks.ts';
import { slopeFacts } from './slope-facts.ts';

/**
 * A point on contours with the gradient there: as arrows, and in numbers beside them; on a curve, with the tangent and its slope. Nothing
 * descends.
 */
export function gradientFigure(model: Model, events: FigureEvents): TemplateResult {
  const [picture, facts] = model.prepared.surface.dimension === 1 ? onCurve(model, events) : onPlane(model, events);
  return html`<div class="workbench workbench--point">
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${picture}${model.overlays?.drawing.overlayKey(model) ?? nothing}</div>
    <div class="side">
      ${facts}
      ${startFields(model)}
    </div>
    <div class="panels">${overlayPanel(model, events.setPanels)}${model.share}${resetButton(model)}</div>
  </div>`;
}

function onPlane(model: Model, events: FigureEvents): [picture: TemplateResult, facts: TemplateResult] {
  const { prepared, setup, texts, panels } = model;
  const { surface } = prepared;
  const shape = localShape(surface, setup.starts[0]);
  const marks = gradientMarks(surface, setup.starts[0], shape, windowOn(surface.domain, panels.stageWidth));
  const facts = html`${gradientFacts(shape, texts)}<p class="facts">${texts.figure.arrowLengths}</p>`;
  return [contourStage(model, events.stage, marks), facts];
}

function onCurve(model: Model, events: FigureEvents): [picture: TemplateResult, facts: TemplateResult] {
  const { prepared, setup, texts } = model;
  return [slopeStage(model, events.stage), slopeFacts(prepared.surface, setup.starts[0][0], texts)];
}
