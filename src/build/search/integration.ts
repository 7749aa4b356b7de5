import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import words from '../../../content/search.json' with { type: 'json' };
import { locales } from '../../i18n/texts.ts';
import { toColumns } from '../../search/columns.ts';
import { contentsOf } from './contents.ts';
import { crawl } from './crawl.ts';
import { makeIndex, type ReadSite } from './make-index.ts';
import { readPage } from './read-page.ts';

/** Where the search page says it looks for its index, below the base; the build puts the file's name there, which changes with it. */
const indexName = (locale: string) => `search/${locale}.json`;

/**
 * Makes the search index of each language from the pages of the build, whatever pages there are, and fills in the search pages: the name of
 * their index, and the links to everything that stand there without scripts. In development the index is made when it is asked for.
 */
export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'downhill-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const site = readBuild(folder, base);
        for (const locale of locales) {
          const index = makeIndex(locale, site, base, words);
          const json = JSON.stringify(toColumns(index));
          const name = `_astro/search-${locale}.${createHash('sha256').update(json).digest('hex').slice(0, 12)}.json`;
          writeFileSync(join(folder, name), json);
          const file = join(folder, locale, 'search/index.html');
          if (!existsSync(file)) throw new Error(`There is no page ${locale}/search/ for the search index`);
          const page = readFileSync(file, 'utf8')
            .replace(`${base}${indexName(locale)}`, () => `${base}${name}`)
            .replace(/(<div[^>]* data-contents[^>]*>)/, (start) => start + contentsOf(index));
          writeFileSync(file, page);
          logger.info(`${index.entries.length} places on ${index.pages.length} pages in ${name}`);
        }
      },
      'astro:server:setup': ({ server }) => {
        // Read once, until a file changes: every page is rendered for it.
        let site: Promise<ReadSite> | undefined;
        server.watcher.on('all', () => {
          site = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const locale = locales.find((one) => request.url?.split('?')[0].endsWith(`/${indexName(one)}`));
          if (!locale) return next();
          const homes = locales.map((one) => `${base}${one}/`);
          site ??= crawl(`http://${request.headers.host}`, homes);
          site
            .then((pages) => {
              response.setHeader('content-type', 'application/json');
              response.end(JSON.stringify(toColumns(makeIndex(locale, pages, base, words))));
            })
            .catch((error) => {
              site = undefined;
              next(error);
            });
        });
      },
    },
  };
}

function readBuild(folder: string, base: string): ReadSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(
    files.flatMap((file) => {
      const page = readPage(readFileSync(join(folder, file), 'utf8'));
      const url = base + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
      return page ? [[url, page] as const] : [];
    }),
  );
}
