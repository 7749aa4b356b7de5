import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse as parseModule } from 'es-module-lexer';
import type { Page, Site } from './pages.ts';

await init;

/** Size of a text as it travels. */
export const gzipSize = (text: string | Uint8Array): number => gzipSync(text).length;

/** Whether a script element of this type is code, not data. */
const isCode = (type = '') => type === '' || type === 'module' || /javascript$/.test(type);

/** The files that a script brings with it: itself and all it imports statically, but nothing it may ask for later. */
function closure(site: Site, file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const [imports] = parseModule(readFileSync(path.join(site.folder, file), 'utf8'));
  for (const { n: name, d: dynamic } of imports) {
    if (name === undefined || dynamic !== -1) continue;
    closure(site, new URL(name, `http://site.test/${file}`).pathname.slice(1), seen);
  }
}

/**
 * Bytes of script that a page runs before anything else asks for more: what stands in the page, the files it names, and all that
 * those import statically, each compressed by itself, as a host would send it.
 */
export function initialScriptBytes(site: Site, page: Page): number {
  let bytes = 0;
  const files = new Set<string>();
  for (const { tag, attributes, text } of page.elements) {
    if (tag !== 'script' || !isCode(attributes.get('type'))) continue;
    const address = attributes.get('src');
    if (address === undefined) bytes += gzipSize(text);
    else closure(site, new URL(address, `http://site.test${page.url}`).pathname.slice(site.base.length), files);
  }
  for (const file of files) bytes += gzipSize(readFileSync(path.join(site.folder, file)));
  return bytes;
}
