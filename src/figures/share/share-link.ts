import { html, nothing, type TemplateResult } from 'lit-html';
import type { FigureTexts } from '../state/texts.ts';

/** What can be done with the address. */
export interface ShareActions {
  readonly toggle: (open: boolean) => void;
  readonly copy: (text: string) => void;
  /** None where more than the link is shared: the picture is among it. */
  readonly downloadSvg?: () => void;
}

/** The actions of a figure that listens to nothing. */
export const sharesNothing: ShareActions = { toggle: () => {}, copy: () => {} };

/** What there is to share. */
export interface Shared {
  readonly texts: Pick<FigureTexts, 'figure'>;
  /** The address of this figure as it stands, and of the same in the playground where that can show it and is not this. */
  readonly links: { readonly here: string; readonly play?: string };
  readonly panels: { readonly sharing: boolean; readonly copied: boolean };
  /** Said in place of an address where all of it does not fit into one. */
  readonly tooLong?: string | undefined;
}

/** The address of exactly this, to stand in the share panel. */
export function shareLink({ texts, links, panels, tooLong }: Shared, actions: ShareActions): TemplateResult {
  const t = texts.figure;
  if (tooLong) return html`<div class="share-body"><p role="status">${tooLong}</p></div>`;
  return html`<div class="share-body">
    <label class="field field--wide">${t.link}<input type="text" readonly .value=${links.here} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
    <button type="button" @click=${() => actions.copy(links.here)}>${panels.copied ? t.copied : t.copyLink}</button>
    ${actions.downloadSvg ? html`<button type="button" @click=${actions.downloadSvg}>${t.downloadSvg}</button>` : nothing}
    ${links.play === undefined || links.play === links.here ? nothing : html`<a href=${links.play}>${t.openInPlayground}</a>`}
  </div>`;
}
