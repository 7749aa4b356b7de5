import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { formatNumber } from '../../render/numbers.ts';
import { facts } from '../parts/facts.ts';
import { groundPage } from '../parts/ground-page.ts';
import { noticeList } from '../parts/notices.ts';
import { outcomeText } from '../parts/outcome-text.ts';
import { player } from '../parts/player.ts';
import { surfaceName } from '../parts/surface-name.ts';
import { contourStage } from '../stages/contour-stage.ts';
import type { FigureEvents, Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';

/** The picture that the site opens on: the stage and its player, and what runs there at which learning rate. Nothing is to be filled in. */
export function openingFigure(model: Model, events: FigureEvents): TemplateResult {
  const { stages, prepared, texts, setup } = model;
  const stage = prepared.surface.dimension === 1 ? stages.curve!.slopeStage : contourStage;
  return html`<div class="workbench workbench--opening">
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${stage(model, events.stage)}${player(model)}</div>
    ${
      model.stageOnly
        ? nothing
        : html`<ul class="opening-runs" role="list" aria-label=${texts.figure.optimizers}>${setup.runs.map((_, index) => runItem(model, index))}</ul>
    <p class="facts"><a href=${groundPage(setup.ground) ?? nothing}>${surfaceName(model)}</a>. ${facts(model)}</p>`
    }
  </div>`;
}

function runItem({ setup, runs, texts, actions }: Model, index: number): TemplateResult {
  const { optimizer, settings } = setup.runs[index];
  const ink = inkOf(optimizer);
  const own = runs.filter(({ spec }) => spec === index);
  return html`<li style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})"
      @pointerenter=${() => actions?.hover(index)} @pointerleave=${() => actions?.hover(null)}>
    <span class="run-name"><svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${svg`<path d=${markerPath(ink.marker)}></path>`}</svg>${nameOf(texts.optimizers, optimizer)}</span>
    <span class="run-rate">η ${formatNumber(settings.learningRate)}</span>
    <span class="run-outcome">${own.length === 1 ? outcomeText(own[0].outcome, texts) : nothing}</span>
  </li>`;
}
