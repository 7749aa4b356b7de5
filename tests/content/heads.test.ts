import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../content/lessons/', import.meta.url);
const texts = readdirSync(folder).flatMap((name) =>
  ['ko', 'en'].map((locale) => ({
    name,
    locale,
    text: readFileSync(new URL(`${name}/${locale}.mdx`, folder), 'utf8'),
  })),
);

/** The lines of a list in the head of a text. */
const goalsOf = (text: string) =>
  /^goals:\n((?: {2}- .+\n)+)/m
    .exec(text.slice(0, text.indexOf('\n---', 4) + 1))?.[1]
    .trim()
    .split('\n') ?? [];
const needsOf = (text: string) => /^needs: \[(.*)\]$/m.exec(text)?.[1].split(', ') ?? [];

/** The lists under a heading, line by line. */
const linesUnder = (text: string, id: string) =>
  (text.split(new RegExp(`^## .+ \\{#${id}\\}$`, 'm'))[1]?.split(/^## /m)[0] ?? '').match(/^- .+$/gm) ?? [];

describe.each(texts.filter(({ text }) => goalsOf(text).length > 0))('$name in $locale, which has goals', ({
  name,
  text,
  locale,
}) => {
  test('sums itself up in exactly five lines', () => {
    expect(linesUnder(text, 'summary')).toHaveLength(5);
    expect(text).toMatch(locale === 'ko' ? /^## 요약 \{#summary\}$/m : /^## Summary \{#summary\}$/m);
  });

  test('has as many in the other language, and needs the same lessons, which come before it', () => {
    const twin = texts.find((other) => other.name === name && other.locale !== locale)!.text;
    expect(goalsOf(twin)).toHaveLength(goalsOf(text).length);
    expect(needsOf(twin)).toEqual(needsOf(text));
    const before = texts.filter((other) => other.name < name).map((other) => other.name.slice(3));
    expect(before).toEqual(expect.arrayContaining(needsOf(text)));
  });
});
