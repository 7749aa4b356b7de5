import { html, type TemplateResult } from 'lit-html';
import type { EmbedControls } from '../state/embed-heights.ts';
import type { FigureTexts } from '../state/texts.ts';

/** What the snippet for other pages shows of a figure, and whether it has been copied. */
export interface EmbedModel {
  readonly texts: FigureTexts;
  readonly choices: readonly EmbedControls[];
  readonly chosen: EmbedControls;
  /** Empty while it is being made. */
  readonly snippet: string;
  readonly copied: boolean;
}

/** What the reader can ask of it. */
export interface EmbedEvents {
  readonly choose: (controls: EmbedControls) => void;
  readonly copy: (text: string) => void;
}

/** The part of a share panel with the HTML that shows the figure in another page. */
export function embedPart(
  { texts, choices, chosen, snippet, copied }: EmbedModel,
  events: EmbedEvents,
): TemplateResult {
  const t = texts.share;
  return html`<div class="share-part" role="group" aria-label=${t.embed}>
    <label class="share-title">${t.embed}
      <select @change=${(event: Event) => events.choose((event.target as HTMLSelectElement).value as EmbedControls)}>
        ${choices.map((one) => html`<option value=${one} .selected=${one === chosen}>${t.controls[one]}</option>`)}
      </select></label>
    <button type="button" @click=${() => events.copy(snippet)}>${copied ? texts.figure.copied : t.copy}</button>
    <textarea readonly rows="3" data-copy="embed" aria-label=${t.embed} .value=${snippet} @focus=${selectAll}></textarea>
  </div>`;
}

/** Selects a text that gets the focus, ready to be copied. */
export const selectAll = (event: Event): void => (event.target as HTMLTextAreaElement).select();
