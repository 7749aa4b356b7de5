import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { inProject } from '../../src/tooling/project.ts';
import { builds } from '../../src/tooling/suites.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a built page, with its attributes by name. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The elements it lies in, outermost first. */
  readonly ancestors: readonly Element[];
  /** The text directly in it. */
  readonly text: string;
}

/** One HTML file of a built site. */
export interface Page {
  /** Path below the folder of the build, with slashes. */
  readonly file: string;
  /** Path under which it is served, base included. */
  readonly url: string;
  /** Every element, in document order. */
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** A built site. */
export interface Site {
  readonly folder: string;
  readonly base: string;
  /** Every file below the folder, with slashes. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

function collect(node: Node, ancestors: readonly Element[], into: Element[]): void {
  if (!('childNodes' in node)) return;
  let inside = ancestors;
  if ('tagName' in node) {
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const element: Element = { tag: node.tagName, attributes, ancestors, text };
    into.push(element);
    inside = [...ancestors, element];
  }
  for (const child of node.childNodes) collect(child, inside, into);
  if ('content' in node) collect(node.content, inside, into);
}

function readPage(folder: string, base: string, file: string): Page {
  const elements: Element[] = [];
  collect(parse(readFileSync(path.join(folder, file), 'utf8')), [], elements);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return { file, url: base + file.replace(/(^|\/)index\.html$/, '$1'), elements, ids };
}

function readSite({ folder: name, base }: (typeof builds)[number]): Site {
  const folder = inProject(name);
  if (!existsSync(folder)) throw new Error(`${name} is not built: run npm test -- build build-sub site`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) =>
    path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
  );
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, base, file));
  return { folder, base, files: new Set(files), pages };
}

/** The site as it is built for the root of a host, and for a folder below. */
export const sites: readonly Site[] = builds.map(readSite);

/** Value of an attribute of the first element that has this tag and these attributes. */
export function find(page: Page, tag: string, wanted: Readonly<Record<string, string>> = {}): Element | undefined {
  return page.elements.find(
    (element) =>
      element.tag === tag && Object.entries(wanted).every(([name, value]) => element.attributes.get(name) === value),
  );
}

/** Whether an element has this class, or lies in one that has. */
export const isWithin = (element: Element, name: string): boolean =>
  [element, ...element.ancestors].some(({ attributes }) => attributes.get('class')?.split(/\s+/).includes(name));

/** Whether this page only leads elsewhere. */
export const isRedirect = (page: Page): boolean => find(page, 'meta', { 'http-equiv': 'refresh' }) !== undefined;

/** Whether search engines are to leave this page out. */
export const isHidden = (page: Page): boolean =>
  find(page, 'meta', { name: 'robots' })?.attributes.get('content')?.includes('noindex') ?? false;

/** Pages to be read and found: neither redirects nor the error page nor pages to be embedded. */
export const readable = (site: Site): Page[] => site.pages.filter((page) => !isRedirect(page) && !isHidden(page));

/** Whether a page shows a figure. */
export const hasFigure = (page: Page): boolean => find(page, 'downhill-figure') !== undefined;
