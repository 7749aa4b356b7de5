import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { locales } from '../i18n/texts.ts';

/**
 * Astro integration: takes the site's style sheet out of the embed pages. It is linked from every page, and they, which have all of theirs
 * inside, may load none: their policy would refuse it and complain.
 */
export function embedAlone(): AstroIntegration {
  return {
    name: 'downhill-embed-alone',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const locale of locales) {
          const file = new URL(`${locale}/embed/index.html`, dir);
          const page = await readFile(file, 'utf8');
          await writeFile(file, page.replace(/<link rel="stylesheet"[^>]*>/g, ''));
        }
      },
    },
  };
}
