import { describe, expect, test } from 'vitest';
import { mark } from '../../src/tooling/templates/template.ts';
import { files, isText, read } from './files.ts';

const mostLines = 250;
const texts = files.filter(isText);

/** Every place in these files where the pattern stands, as file:line. */
function places(among: readonly string[], pattern: RegExp): string[] {
  return among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : [])),
  );
}

describe('files', () => {
  test('name no registry', () => {
    expect(places(texts, /\bregistry\.[a-z]|\bnpm\.pkg\.|\bnpmmirror\b|\bnpm_config_registry\b/i)).toEqual([]);
  });

  test('name no path of a machine', () => {
    expect(places(texts, /(^|[\s"'`(=:,[])(file:\/\/)?(\/(work|root|home|Users|tmp|mnt)\/\w|[A-Z]:\\Users)/)).toEqual(
      [],
    );
  });

  test('leave nothing to be done', () => {
    expect(places(texts, /\b(TO[D]O|FIX[M]E|XX[X])\b/)).toEqual([]);
  });

  test('have nothing left to be filled in of what `npm run new` began', () => {
    expect(places(texts, new RegExp(`\\b${mark}\\b`))).toEqual([]);
  });

  test('skip no test', () => {
    const tests = texts.filter((file) => /\.(test|spec)\.ts$/.test(file));
    expect(tests).not.toEqual([]);
    expect(places(tests, /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fixme)\b|\b[xf](it|describe)\(/)).toEqual(
      [],
    );
  });

  test(`of code have at most ${mostLines} lines`, () => {
    const code = texts.filter((file) => /\.(ts|js|mjs|cjs|astro|css)$/.test(file));
    const long = code.map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > mostLines)).toEqual([]);
  });

  test('lock versions, not addresses', () => {
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(read('package-lock.json'));
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('of lessons come in both languages', () => {
    const lessons = new Set(files.flatMap((file) => /^content\/lessons\/[^/]+\//.exec(file)?.[0] ?? []));
    const missing = [...lessons].flatMap((lesson) => [`${lesson}ko.mdx`, `${lesson}en.mdx`]);
    expect(missing.filter((file) => !files.includes(file))).toEqual([]);
  });
});
