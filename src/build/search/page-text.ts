import type { DefaultTreeAdapterTypes } from 'parse5';
import { formulaText } from './formula-text.ts';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose text is not the page's: menus, controls, pictures, scripts. A figure's own words are in its caption. */
const silentTags =
  /^(script|style|svg|nav|template|noscript|summary|button|input|select|textarea|label|annotation|canvas|iframe|downhill-.*)$/;
/**
 * Links on headings and past figures, the line above a lesson's title and that on top of a figure, what is only printed, tooltips of terms, and formulas as they look: KaTeX says
 * them a second time, as MathML.
 */
const silentClasses =
  /(^|\s)(anchor|skip-figure|headline|tip|place|printed|katex-html|katex-display|visually-hidden)(\s|$)/;
/** Elements that run on within a line. All others keep their words apart from those beside them. */
const inlineTags =
  /^(a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|math|m[a-z]+|output|q|s|semantics|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** An attribute of an element; empty where it has none. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Whether a node is an element, and this one if a tag is given. */
export const isElement = (node: HtmlNode, tag?: string): node is HtmlElement =>
  'tagName' in node && (tag === undefined || node.tagName === tag);

/** Whether an element's text is not the page's own. */
export const isSilent = (element: HtmlElement): boolean =>
  silentTags.test(element.tagName) ||
  silentClasses.test(attributeOf(element, 'class')) ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  element.attrs.some(({ name }) => name === 'hidden');

/** Whether words before and after this element belong apart. */
export const isBlock = (element: HtmlElement): boolean => !inlineTags.test(element.tagName);

/** The text of a node as a reader sees it, with single spaces. */
export function textOf(node: HtmlNode): string {
  return tidy(rawText(node));
}

/** Text with single spaces, without invisible operators of formulas and soft breaks. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function rawText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (isElement(node) && isSilent(node)) return '';
  const parts = node.childNodes.map(rawText);
  const said = isElement(node) ? formulaText(node.tagName, parts) : undefined;
  if (said !== undefined) return said;
  const text = parts.join('');
  return isElement(node) && isBlock(node) ? ` ${text} ` : text;
}

/** The first element of a tag within a node, in document order. */
export function firstOf(node: HtmlNode, tag: string): HtmlElement | undefined {
  if (isElement(node, tag)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = firstOf(child, tag);
    if (found) return found;
  }
  return undefined;
}

/** Every element of a tag within a node, in document order. */
export const allOf = (node: HtmlNode, tag: string): HtmlElement[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...(isElement(child, tag) ? [child] : []), ...allOf(child, tag)])
    : [];
