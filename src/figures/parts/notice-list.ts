import { html, nothing, type TemplateResult } from 'lit-html';
import type { Notice } from '../../core/reading/notice.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { type FigureTexts, fill, nameOf } from '../state/texts.ts';
import { faultText } from './fault-text.ts';

const most = 4;

/** What there is to tell, and in which language. */
export interface Told {
  readonly notices: readonly Notice[];
  readonly texts: Pick<FigureTexts, 'figure' | 'notice' | 'formula' | 'formulaEditor'>;
  /** Of a figure that shows an experiment: what of it could not be read, and whether there is anything to draw. */
  readonly prepared?: Pick<Prepared, 'unread' | 'surface'>;
}

/** What of a link could not be taken as it stood; and, for as long as that is so, that its formula cannot be read, or has no value. */
export function noticeList({ notices, texts, prepared }: Told, dismiss: () => void): TemplateResult | typeof nothing {
  const unread = prepared?.unread;
  const blank = prepared?.surface.blank;
  if (notices.length === 0 && !unread && !blank) return nothing;
  const t = texts.figure;
  return html`<div class="notices" role="status">
    <ul>
      ${unread ? html`<li>${fill(t.formulaUnread, { why: faultText(unread.fault, texts), shown: unread.shown })}</li>` : nothing}
      ${blank ? html`<li>${texts.formulaEditor.blank}</li>` : nothing}
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
