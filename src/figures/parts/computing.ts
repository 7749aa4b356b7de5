import { html, type TemplateResult } from 'lit-html';
import type { Computing } from '../state/store.ts';
import { type FigureTexts, fill } from '../state/texts.ts';

/** How far runs have come that take their time, and a button that stops them or lets them go on. */
export const computingLine =
  (percent: number, stopped: boolean, { stop, goOn }: Pick<Computing, 'stop' | 'goOn'>) =>
  ({ figure: t }: Pick<FigureTexts, 'figure'>): TemplateResult =>
    html`<div class="computing" role="group" aria-label=${t.computing}>
    <progress max="100" value=${percent} aria-label=${t.computing}></progress>
    <span>${fill(stopped ? t.computingStopped : t.computingShare, { share: percent })}</span>
    <button type="button" class="quiet" @click=${stopped ? goOn : stop}>${stopped ? t.computingGoOn : t.computingStop}</button>
  </div>`;
