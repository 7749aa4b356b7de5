import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { oldestBrowsers } from '../../src/build/browsers.ts';
import { read } from '../structure/files.ts';
import { sites } from './pages.ts';

/** Targets as Lightning CSS counts versions, from names such as `safari16.4`. */
const targets = Object.fromEntries(
  oldestBrowsers.map((name) => {
    const [, browser, major, minor = '0'] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(name)!;
    return [browser, (Number(major) << 16) | (Number(minor) << 8)];
  }),
);

/** Selectors and declarations of a style sheet, as it is or with all that the oldest browsers need besides. */
const piecesOf = (css: string, forOldest: boolean): ReadonlySet<string> =>
  new Set(
    transform({ filename: 'style.css', code: Buffer.from(css), minify: true, ...(forOldest ? { targets } : {}) })
      .code.toString()
      .split(/[{};]/),
  );

describe.each(sites)('the oldest browsers that open the site at $base', ({ folder, files }) => {
  const built = (ending: RegExp) =>
    [...files].filter((file) => ending.test(file)).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);

  test('read every script', () => {
    const scripts = built(/\.js$/);
    expect(scripts.length).toBeGreaterThan(200);
    const unread = scripts.flatMap(([file, text]) => {
      try {
        // All of ES2022 is in Safari 16.4, Chrome 111 and Firefox 121.
        parse(text, { ecmaVersion: 2022, sourceType: file.startsWith('embed/') ? 'script' : 'module' });
        return [];
      } catch (error) {
        return [`${file}: ${error}`];
      }
    });
    expect(unread).toEqual([]);
  });

  test('know every colour and every rule of the style sheets', () => {
    const sheets = built(/\.css$/);
    const embedded = built(/^(ko|en)\/embed\/index\.html$/).map(([file, text]) => [
      file,
      /<style[^>]*>(.*?)<\/style>/s.exec(text)![1],
    ]);
    const scripts = built(/^embed\/.*\.js$/).filter(([, text]) => text.includes('light-dark('));
    expect(embedded).toHaveLength(2);
    expect(scripts.map(([file]) => file)).toEqual([]);
    for (const [file, css] of [...sheets, ...embedded]) {
      expect(css, file).not.toContain('light-dark(');
      const known = piecesOf(css, false);
      expect(
        [...piecesOf(css, true)].filter((piece) => !known.has(piece)),
        file,
      ).toEqual([]);
    }
  });
});

test('the README names them', () => {
  const names = { safari: 'Safari', chrome: 'Chrome', firefox: 'Firefox' } as const;
  for (const name of oldestBrowsers) {
    const [, browser, version] = /^([a-z]+)([\d.]+)$/.exec(name)!;
    expect(read('README.md')).toContain(`${names[browser as keyof typeof names]} ${version}`);
  }
});
