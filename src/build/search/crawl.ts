import type { ReadSite } from './make-index.ts';
import { type ReadPage, readPage } from './read-page.ts';

/**
 * Reads a served site by following its links: what development does in place of reading a build.
 * @param origin such as `http://localhost:4321`
 * @param homes addresses to begin at; only what lies below them is followed
 */
export async function crawl(origin: string, homes: readonly string[]): Promise<ReadSite> {
  const site = new Map<string, ReadPage>();
  const queue = [...homes];
  const seen = new Set(queue);
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const page = readPage(await (await fetch(origin + url)).text());
    if (!page) continue;
    site.set(url, page);
    for (const link of page.links) {
      const { origin: where, pathname } = new URL(link, origin + url);
      if (where !== origin || seen.has(pathname) || !homes.some((home) => pathname.startsWith(home))) continue;
      seen.add(pathname);
      queue.push(pathname);
    }
  }
  return site;
}
