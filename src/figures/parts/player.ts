import { html, nothing, type TemplateResult } from 'lit-html';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';

export const speeds = [0.25, 0.5, 1, 2, 4] as const;

/** Play, step, scrub, speed; and how far runs have come that are still being computed. */
export function player({
  texts,
  setup,
  playhead,
  playing,
  speed,
  actions,
  computing,
}: Pick<Model, 'texts' | 'setup' | 'playhead' | 'playing' | 'speed' | 'actions' | 'computing'>): TemplateResult {
  const t = texts.figure;
  const go = (step: number) => () => {
    actions?.play(false);
    actions?.setPlayhead(Math.max(0, step));
  };
  return html`<div class="player" role="group" aria-label=${t.player}>
    <button type="button" class="icon-button" aria-label=${t.toStart} title=${t.toStart} @click=${go(0)}>${icon('M6 5v14M19 5 9 12l10 7z')}</button>
    <button type="button" class="icon-button" aria-label=${t.stepBack} title=${t.stepBack} @click=${go(playhead - 1)}>${icon('M15 5 7 12l8 7z')}</button>
    <button type="button" class="icon-button icon-button--main" aria-label=${playing ? t.pause : t.play} title=${playing ? t.pause : t.play}
      @click=${() => actions?.play(!playing)}>${icon(playing ? 'M7 5h3v14H7zM14 5h3v14h-3z' : 'M7 4l13 8-13 8z')}</button>
    <button type="button" class="icon-button" aria-label=${t.stepForward} title=${t.stepForward} @click=${go(playhead + 1)}>${icon('M9 5l8 7-8 7z')}</button>
    <input class="scrubber" type="range" min="0" max=${setup.steps} step="1" .value=${String(playhead)} aria-label=${t.scrub}
      aria-valuetext=${fill(t.stepOf, { k: playhead, n: setup.steps })}
      @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber)()} />
    <output class="step-count">${playhead}<span class="step-total"> / ${setup.steps}</span></output>
    <select class="speed" aria-label=${t.speed} title=${t.speed}
      @change=${(event: Event) => actions?.setSpeed(Number((event.target as HTMLSelectElement).value))}>
      ${speeds.map((one) => html`<option value=${one} .selected=${one === speed}>${one}×</option>`)}
    </select>
  </div>${computing?.(texts) ?? nothing}`;
}

function icon(d: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d=${d}></path></svg>`;
}
