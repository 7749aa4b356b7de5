import { html, nothing, type TemplateResult } from 'lit-html';
import type { Model } from '../model.ts';

/** What the share panel can do. */
export interface ShareActions {
  readonly toggle: (open: boolean) => void;
  readonly copy: (text: string) => void;
  readonly downloadSvg: () => void;
}

/** The address of exactly this, and the picture as a file. */
export function share({ texts, links, panels }: Model, actions: ShareActions): TemplateResult {
  const t = texts.figure;
  return html`<details class="panel share" @toggle=${(event: Event) => actions.toggle((event.target as HTMLDetailsElement).open)}>
    <summary>${t.share}</summary>
    ${
      panels.sharing
        ? html`<div class="share-body">
            <label class="field field--wide">${t.link}<input type="text" readonly .value=${links.here} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
            <button type="button" @click=${() => actions.copy(links.here)}>${panels.copied ? t.copied : t.copyLink}</button>
            <button type="button" @click=${actions.downloadSvg}>${t.downloadSvg}</button>
            <a href=${links.play}>${t.openInPlayground}</a>
          </div>`
        : nothing
    }
  </details>`;
}
