import { html, nothing, type TemplateResult } from 'lit-html';
import type { Notice } from '../../core/notice.ts';
import { type FigureTexts, fill, nameOf } from '../texts.ts';

const most = 4;

/** What there is to tell, and in which language. */
export interface Told {
  readonly notices: readonly Notice[];
  readonly texts: Pick<FigureTexts, 'figure' | 'notice'>;
}

/** What of a link could not be taken as it stood. */
export function noticeList({ notices, texts }: Told, dismiss: () => void): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  const t = texts.figure;
  return html`<div class="notices" role="status">
    <ul>
      ${notices.slice(0, most).map(({ code, field, given, used }) => html`<li>${fill(nameOf(texts.notice, code), { field, given, used })}</li>`)}
      ${notices.length > most ? html`<li>${fill(t.moreNotices, { n: notices.length - most })}</li>` : nothing}
    </ul>
    <button type="button" class="remove" aria-label=${t.dismiss} @click=${dismiss}>×</button>
  </div>`;
}
