import { html, nothing, type TemplateResult } from 'lit-html';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';

/** How far runs have come that take their time, and a button that stops them or lets them go on; nothing once all are there. */
export function computingLine({
  computing,
  texts,
}: Pick<Model, 'computing' | 'texts'>): TemplateResult | typeof nothing {
  if (!computing) return nothing;
  const t = texts.figure;
  const { percent, stopped, stop, goOn } = computing;
  return html`<div class="computing" role="group" aria-label=${t.computing}>
    <progress max="100" value=${percent} aria-label=${t.computing}></progress>
    <span>${fill(stopped ? t.computingStopped : t.computingShare, { share: percent })}</span>
    <button type="button" class="quiet" @click=${stopped ? goOn : stop}>${stopped ? t.computingGoOn : t.computingStop}</button>
  </div>`;
}
