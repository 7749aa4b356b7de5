import { parseFragment } from 'parse5';
import { textOf } from './search/page-text.ts';

/** Captions of a lesson's figures as markup, by the figures' ids. */
export type Captions = Readonly<Record<string, string>>;

const kept = new Map<string, Promise<Captions>>();

/** The captions of a lesson in one language, from the first time they are rendered on; while the site is developed, each time anew. */
export function captionsOnce(key: string, render: () => Promise<Captions>): Promise<Captions> {
  const known = import.meta.env.DEV ? undefined : kept.get(key);
  const captions = known ?? render();
  kept.set(key, captions);
  return captions;
}

/**
 * A caption for the page of the figure `id` alone: what it links to within its lesson, it links to there.
 * @param home the lesson's address
 */
export function captionFor(caption: string | undefined, id: string, home: string): string {
  if (caption === undefined) throw new Error(`The text at ${home} has no caption for its figure ${id}`);
  return caption.replace(/href="#([\w-]+)/g, (link, target: string) =>
    target === id ? link : `href="${home}#${target}`,
  );
}

/** Characters of a description that link previews show. */
const most = 200;

/** What a caption says in a line of plain text: as many of its sentences as link previews show, one at least. */
export function describedBy(caption: string): string {
  const sentences = textOf(parseFragment(caption)).match(/.+?[.?!](?=\s|$)|.+$/gu) ?? [];
  let text = '';
  for (const sentence of sentences) {
    if (text && text.length + sentence.length > most) break;
    text += sentence;
  }
  return text.trim();
}
