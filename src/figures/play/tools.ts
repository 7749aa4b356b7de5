import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { resetButton } from '../parts/start-fields.ts';
import type { Model } from '../state/model.ts';
import type { PlayTexts } from './play-texts.ts';

/** Which of the two pictures stands there where there is room for one. */
export type Picture = 'plane' | 'space';

/** What the tools do. In a still picture nothing. */
export interface ToolsState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Left out where there is no map of keys. */
  readonly showKeys?: () => void;
  /** Left out where there is one picture. */
  readonly picture?: Picture;
  readonly choosePicture?: (picture: Picture) => void;
  /** What the preset shows that the reader began from; empty if there is none. */
  readonly line: string;
}

const icons = {
  undo: 'M8 5 3.5 9.5 8 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M16 5l4.5 4.5L16 14M20 9.5H10a5.5 5.5 0 0 0 0 11h3',
  keys: 'M3 7h18v10H3zM6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M7.5 14h9',
} as const;

/** The head: what is descended, what a preset shows, sharing, undo and redo, the key map; and a choice of the picture where there is room for one. */
export function tools(
  model: Pick<Model, 'texts' | 'share' | 'actions'> & Partial<Pick<Model, 'formulaEditor'>>,
  state: ToolsState,
  menu: TemplateResult | typeof nothing,
): TemplateResult {
  const t = (model.texts as PlayTexts).play;
  const button = (label: string, keys: string, d: string, press: () => void, enabled = true) =>
    html`<button type="button" class="icon-button" aria-label=${label} title=${`${label} (${keys})`} ?disabled=${!enabled} @click=${press}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${svg`<path class="line-icon" d=${d}></path>`}</svg></button>`;
  return html`<div class="play-tools">
    <div class="play-setup">${menu}${model.formulaEditor}</div>
    <p class=${state.line ? 'play-line' : 'play-line play-line--hint'} role="status">${state.line || t.hint}</p>
    ${model.share}
    <div class="play-tool-buttons" role="group" aria-label=${t.tools}>
      ${button(t.undo, 'Ctrl+Z', icons.undo, state.undo, state.canUndo)}
      ${button(t.redo, 'Ctrl+Shift+Z', icons.redo, state.redo, state.canRedo)}
      ${state.showKeys ? button(t.shortcuts, '?', icons.keys, state.showKeys) : nothing}
      ${resetButton(model)}
    </div>
    ${state.picture ? pictureChoice(t, state.picture, state.choosePicture) : nothing}
  </div>`;
}

function pictureChoice(t: PlayTexts['play'], picture: Picture, choose: ToolsState['choosePicture']): TemplateResult {
  return html`<fieldset class="play-picture play-narrow">
      <legend class="visually-hidden">${t.picture}</legend>
      ${(['plane', 'space'] as const).map(
        (one) => html`<label><input type="radio" name="play-picture" .checked=${one === picture}
          @change=${() => choose?.(one)} />${t[one]}</label>`,
      )}
    </fieldset>`;
}
