import { html, nothing, type TemplateResult } from 'lit-html';
import type { Model } from '../model.ts';
import { fill, nameOf } from '../texts.ts';
import { faultText } from './fault-text.ts';

const most = 4;

/** What of a link could not be taken as it stood; and, for as long as that is so, that its formula cannot be read. */
export function noticeList(
  { notices, texts, prepared }: Pick<Model, 'notices' | 'texts' | 'prepared'>,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  const { unread } = prepared;
  if (notices.length === 0 && !unread) return nothing;
  const t = texts.figure;
  return html`<div class="notices" role="status">
    <ul>
      ${unread ? html`<li>${fill(texts.formulaEditor.unread, { why: faultText(unread.fault, texts), shown: unread.shown })}</li>` : nothing}
      ${notices.slice(0, most).map(({ code, field, given, used }) => html`<li>${fill(nameOf(texts.notice, code), { field, given, used })}</li>`)}
      ${notices.length > most ? html`<li>${fill(t.moreNotices, { n: notices.length - most })}</li>` : nothing}
    </ul>
    ${
      notices.length > 0
        ? html`<button type="button" class="remove" aria-label=${t.dismiss} @click=${dismiss}>×</button>`
        : nothing
    }
  </div>`;
}
