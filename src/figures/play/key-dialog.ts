import { html, type TemplateResult } from 'lit-html';
import type { PlayTexts } from './play-texts.ts';

/** The dialog with the map of keys, closed; `map` is what it shows once that has arrived. */
export const keyDialog = (
  { play: t }: PlayTexts,
  map: TemplateResult | null,
): TemplateResult => html`<dialog class="key-dialog" aria-labelledby="key-dialog-title" @click=${closeOutside}>
    <div class="key-dialog-head">
      <h2 id="key-dialog-title">${t.shortcuts}</h2>
      <button type="button" @click=${(event: Event) => dialogOf(event)?.close()}>${t.keysClose}</button>
    </div>
    ${map}
  </dialog>`;

/** The dialog that an event's element is in. */
export const dialogOf = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog');

/** A click beside what stands in the dialog is one on the dialog itself. */
export function closeOutside(event: Event): void {
  const dialog = event.currentTarget as HTMLDialogElement;
  const { clientX: x, clientY: y } = event as MouseEvent;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  if (event.target === dialog && (x < left || x > right || y < top || y > bottom)) dialog.close();
}
