import { html, nothing, type TemplateResult } from 'lit-html';
import { closeOutside, dialogOf } from './key-dialog.ts';
import type { PlayTexts } from './play-texts.ts';

/** Pictures of surfaces by id, as markup. */
export type SurfacePictures = Readonly<Record<string, string>>;

/** The dialog in which a surface is chosen by its picture, closed; `body` is what it shows once that has arrived. */
export const surfaceDialog = (
  { play: t }: PlayTexts,
  body: TemplateResult | null,
): TemplateResult => html`<dialog class="surface-dialog" aria-labelledby="surface-dialog-title" @click=${closeOutside}>
    <div class="key-dialog-head">
      <h2 id="surface-dialog-title">${t.surfaces}</h2>
      <button type="button" @click=${(event: Event) => dialogOf(event)?.close()}>${t.keysClose}</button>
    </div>
    ${body ?? nothing}
  </dialog>`;
