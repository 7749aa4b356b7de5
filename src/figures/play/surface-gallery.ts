import { html, nothing, type TemplateResult } from 'lit-html';
import type { Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';
import { dialogOf } from './key-dialog.ts';
import type { SurfacePictures } from './surface-dialog.ts';

/** Fetches the pictures of all surfaces, which the build has drawn. Rejects if they do not arrive. */
export async function loadSurfacePictures(): Promise<SurfacePictures> {
  const answer = await fetch(`${import.meta.env.BASE_URL}surface-pictures.json`);
  if (!answer.ok) throw new Error(`surface-pictures.json: ${answer.status}`);
  return answer.json() as Promise<SurfacePictures>;
}

/** The surfaces in their groups, each a button with its picture and name; the one that is shown is marked. */
export function surfaceGallery(
  { texts, setup }: Pick<Model, 'texts' | 'setup'>,
  pictures: SurfacePictures,
  choose: (id: string) => void,
): TemplateResult {
  const button = (id: string) =>
    html`<button type="button" class="surface-button" aria-current=${id === setup.ground.surface ? 'true' : nothing}
      @click=${(event: Event) => {
        dialogOf(event)?.close();
        choose(id);
      }}><span class="surface-picture" .innerHTML=${pictures[id] ?? ''}></span>${nameOf(texts.surfaces, id)}</button>`;
  return html`<div class="surface-groups">${(texts.surfaceMenu ?? []).map(
    ({ name, surfaces }) =>
      html`<section><h3>${name}</h3><div class="surface-buttons">${surfaces.map(button)}</div></section>`,
  )}</div>`;
}
