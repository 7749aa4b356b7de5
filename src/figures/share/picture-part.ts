import { html, nothing, type TemplateResult } from 'lit-html';
import type { FigureTexts } from '../state/texts.ts';
import { type PictureChoice, type PictureTheme, pictureParts, pictureThemes } from './picture-choice.ts';

/** What a picture file can be, and what it is chosen to be. */
export interface PictureModel {
  readonly texts: FigureTexts;
  readonly choice: PictureChoice;
  readonly hasChart: boolean;
}

/** What the reader can ask of it. */
export interface PictureEvents {
  readonly svg: () => void;
  readonly png: () => void;
  readonly choose: (change: Partial<PictureChoice>) => void;
}

/** The part of a share panel with the picture as a file, and what it takes along. */
export function picturePart({ texts, choice, hasChart }: PictureModel, events: PictureEvents): TemplateResult {
  const t = texts.share;
  return html`<div class="share-part" role="group" aria-label=${t.picture}>
    <span class="share-title">${t.picture}</span>
    <button type="button" @click=${events.svg}>SVG</button>
    <button type="button" @click=${events.png}>PNG</button>
    ${pictureParts.map((part) =>
      part === 'chart' && !hasChart
        ? nothing
        : html`<label class="share-tick"><input type="checkbox" .checked=${choice[part]}
            @change=${(event: Event) => events.choose({ [part]: (event.target as HTMLInputElement).checked })} />${t.pictureParts[part]}</label>`,
    )}
    <label class="share-tick">${t.pictureColours} <select
        @change=${(event: Event) => events.choose({ theme: (event.target as HTMLSelectElement).value as PictureTheme })}>
      ${pictureThemes.map((one) => html`<option value=${one} .selected=${one === choice.theme}>${t.pictureThemes[one]}</option>`)}
    </select></label>
  </div>`;
}
