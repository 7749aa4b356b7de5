import { nothing, type TemplateResult } from 'lit-html';
import { lazy } from '../state/lazy.ts';
import { loadWords } from '../state/texts.ts';
import type { Told } from './notice-list.ts';

export type { Told } from './notice-list.ts';

const loadList = lazy(async () => {
  const [{ noticeList: list }] = await Promise.all([import('./notice-list.ts'), loadWords()]);
  return list;
});

/** What of a link could not be taken as it stood: what says so is loaded, with its words, when there is something to say. */
export function noticeList(told: Told, dismiss: () => void): TemplateResult | typeof nothing {
  const { notices, prepared } = told;
  if (notices.length === 0 && !prepared?.unread && !prepared?.surface.blank) return nothing;
  return loadList()?.(told, dismiss) ?? nothing;
}
