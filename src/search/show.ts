import { addressOf, parentTitle, type SearchIndex } from './entries.ts';
import { excerptOf, markText, type Piece } from './excerpt.ts';
import type { Findings } from './rank.ts';

/** Characters of text that are shown of a place. */
const excerptLength = 130;

/** An element of these pieces, in which what was looked for is marked. Text nodes only: nothing is read as markup. */
function elementOf(tag: string, pieces: readonly Piece[]): HTMLElement {
  const element = document.createElement(tag);
  for (const { text, marked } of pieces) {
    if (!marked) {
      element.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    element.append(mark);
  }
  return element;
}

/**
 * Puts what was found into a list, in place of what is there: one link each, with its title, where it is, and what it says of it.
 * @param texts what terms and figures are called, by those kinds
 */
export function showFindings(
  index: SearchIndex,
  { found, sought }: Findings,
  list: HTMLElement,
  texts: Readonly<Record<string, string>>,
): void {
  const items = found.map(({ entry }) => {
    const link = document.createElement('a');
    link.href = addressOf(index, entry);
    link.append(elementOf('b', markText(entry.title, sought)));
    const pageTitle = entry.kind === 'page' ? undefined : index.pages[entry.page].title;
    const place = [parentTitle(index, entry.page), pageTitle, texts[entry.kind]].filter(Boolean).join(' · ');
    if (place) link.append(elementOf('small', [{ text: place, marked: false }]));
    if (entry.text) link.append(elementOf('span', excerptOf(entry.text, sought, excerptLength)));
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  list.replaceChildren(...items);
}
