import { parse } from 'parse5';
import { type PlaceKind, separator } from '../../search/entries.ts';
import {
  allOf,
  attributeOf,
  firstOf,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isSilent,
  textOf,
  tidy,
} from './page-text.ts';

/** A place on a page, before it is known what the other language calls it. */
export interface ReadPlace {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly title: string;
  readonly also: string;
  readonly text: string;
  readonly code: string;
}

/** A page as the build wrote it. */
export interface ReadPage {
  readonly locale: string;
  readonly title: string;
  /** Where it leads to: addresses of its links, as they stand there. */
  readonly links: readonly string[];
  /** In document order; the first is the page's beginning. */
  readonly places: readonly ReadPlace[];
}

interface OpenPlace {
  kind: PlaceKind;
  id: string;
  title: string;
  also: string;
  text: string;
  code: Set<string>;
}

const heading = /^h[2-4]$/;

/**
 * What a page has for search: its beginning, its sections (headings with an id), its figures with a caption, and terms it explains
 * (an element with an id around a `dt`). Undefined for pages that are not to be found: embed pages, the error page, redirects and
 * the search page itself, which has a `search` element.
 */
export function readPage(html: string): ReadPage | undefined {
  // Seen before it is parsed: embed pages are large.
  if (html.includes('content="noindex"')) return undefined;
  const document = parse(html);
  const metas = allOf(document, 'meta');
  const about = metas.find((one) => attributeOf(one, 'name') === 'description');
  const main = firstOf(document, 'main');
  const title = main && firstOf(main, 'h1');
  const canonical = allOf(document, 'link').some((link) => attributeOf(link, 'rel') === 'canonical');
  if (!main || !title || !canonical) return undefined;
  if (firstOf(main, 'search')) return undefined;
  const beginning = openPlace('page', '', titleOf(title));
  const places = [beginning];
  collect(main, places);
  const description = tidy(about ? attributeOf(about, 'content') : '');
  if (!tidy(beginning.text).includes(description)) beginning.text = `${description} ${beginning.text}`;
  return {
    locale: attributeOf(firstOf(document, 'html')!, 'lang'),
    title: beginning.title,
    links: allOf(document, 'a').map((link) => attributeOf(link, 'href')),
    places: places.map(({ code, text, ...place }) => ({ ...place, text: tidy(text), code: [...code].join(' ') })),
  };
}

const openPlace = (kind: PlaceKind, id: string, title: string, also = ''): OpenPlace => ({
  kind,
  id,
  title,
  also,
  text: '',
  code: new Set(),
});

/** A heading's text, also of one that is only heard. */
const titleOf = (element: HtmlElement): string => tidy(element.childNodes.map(textOf).join(' '));

/** A cell of a table that holds numbers and nothing else: nobody looks for them, and they make a third of what tables weigh. */
const isNumber = (node: HtmlElement): boolean =>
  node.tagName === 'td' && /^[\d\s.,·×−–+%()/∞⁻⁰¹²³⁴-⁹]*$/.test(textOf(node));

/** Walks through a page; what is found is said of the last section begun, and of no figure or term before it. */
function collect(node: HtmlNode, places: OpenPlace[]): void {
  const section = () => places.findLast(({ kind }) => kind === 'page' || kind === 'section')!;
  if ('value' in node) section().text += node.value;
  if (!('childNodes' in node)) return;
  if (isElement(node)) {
    if (node.tagName === 'h1') return;
    if (isSilent(node) || isNumber(node)) return;
    if (takeSection(node, places) || takeTerm(node, places) || takeCode(node, section()) || takeCaption(node, places))
      return;
  }
  if (isElement(node) && /^(math|su[bp])$/.test(node.tagName)) {
    section().text += textOf(node);
    return;
  }
  const apart = isElement(node) && isBlock(node);
  if (apart) section().text += ' ';
  for (const child of node.childNodes) collect(child, places);
  if (apart) section().text += ' ';
}

function takeSection(node: HtmlElement, places: OpenPlace[]): boolean {
  if (!heading.test(node.tagName)) return false;
  const parent = node.parentNode;
  const id = attributeOf(node, 'id') || (parent && isElement(parent, 'section') ? attributeOf(parent, 'id') : '');
  if (!id) return false;
  places.push(openPlace('section', id, titleOf(node)));
  return true;
}

function takeTerm(node: HtmlElement, places: OpenPlace[]): boolean {
  const id = attributeOf(node, 'id');
  const name = node.childNodes.find((child): child is HtmlElement => isElement(child, 'dt'));
  if (!id || !name) return false;
  const own = firstOf(name, 'dfn') ?? name;
  const others = name.childNodes.filter((child) => child !== own && own !== name).map(textOf);
  // `data-also`: spellings that one meets elsewhere.
  const names = [tidy(others.join(' ')), attributeOf(node, 'data-also')].filter(Boolean);
  const place = openPlace('term', id, textOf(own), names.join(separator));
  for (const child of node.childNodes) if (child !== name) place.text += ` ${textOf(child)}`;
  places.push(place);
  return true;
}

/** Names that stand in most programs, whatever they do. */
const ofPython: ReadonlySet<string> = new Set(
  'import from for while def return class lambda print range len True False None and not numpy with enumerate zip float int list abs max min sum'.split(
    ' ',
  ),
);

/** Of code, only its names: the rest is the same everywhere. */
function takeCode(node: HtmlElement, place: OpenPlace): boolean {
  if (node.tagName !== 'pre') return false;
  const code = allOf(node, 'code')[0] ?? node;
  for (const name of textOf(code).match(/[A-Za-z][\w.]{2,}/g) ?? []) if (!ofPython.has(name)) place.code.add(name);
  return true;
}

function takeCaption(node: HtmlElement, places: OpenPlace[]): boolean {
  if (node.tagName !== 'figcaption') return false;
  const figure = node.parentNode;
  const id = figure && isElement(figure, 'figure') ? attributeOf(figure, 'id') : '';
  if (!id) return false;
  const text = textOf(node);
  const [title] = /^.{12,}?[.?!](?=\s|$)/u.exec(text) ?? [text];
  const place = openPlace('figure', id, title);
  place.text = text.slice(title.length);
  places.push(place);
  return true;
}
