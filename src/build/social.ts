import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import { socialPicture } from './social-picture.ts';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pretendard/package.json')), 'dist/public/static');

/** Draws the link preview of every built page that names one (`og:image`), with the page's own title and description. */
export function socialPictures({ site, base }: { site: string; base: string }): AstroIntegration {
  const root = new URL(base, site).href;
  return {
    name: 'downhill-social-pictures',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const done = new Set<string>();
        for (const { pathname } of pages) {
          const html = readPage(fileURLToPath(dir), pathname);
          const image = meta(html, 'og:image');
          if (!image?.startsWith(root) || done.has(image)) continue;
          done.add(image);
          const file = join(fileURLToPath(dir), image.slice(root.length));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, picture(html));
        }
      },
    },
  };
}

function readPage(folder: string, pathname: string): string {
  const file = pathname === '404/' || pathname === '404' ? '404.html' : join(pathname, 'index.html');
  return readFileSync(join(folder, file), 'utf8');
}

function picture(html: string): Buffer {
  const svg = socialPicture({
    site: meta(html, 'og:site_name') ?? '',
    title: meta(html, 'og:title') ?? '',
    description: meta(html, 'og:description') ?? '',
  });
  const font = {
    loadSystemFonts: false,
    fontFiles: ['Medium', 'SemiBold', 'Bold'].map((weight) => join(fonts, `Pretendard-${weight}.otf`)),
    defaultFontFamily: 'Pretendard',
  };
  return new Resvg(svg, { font }).render().asPng();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** Content of the `<meta property>` of that name. */
function meta(html: string, property: string): string | undefined {
  const content = new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
  return content?.replace(/&(#?\w+);/g, (entity) => entities[entity] ?? entity);
}
