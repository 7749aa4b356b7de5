import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/lessons/claim.ts';

const folder = new URL('../../content/lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes('claims.ts'));

const claimsOf = async (lesson: string): Promise<Record<string, Claim>> =>
  (await import(new URL(`${lesson}/claims.ts`, folder).href)).claims;

/** The ids of the claims that a text prints, in order; empty while the text is not written. */
function printedIn(lesson: string, locale: string): string[] {
  if (!readdirSync(new URL(lesson, folder)).includes(`${locale}.mdx`)) return [];
  const text = readFileSync(new URL(`${lesson}/${locale}.mdx`, folder), 'utf8');
  return [...text.matchAll(/<Claim\s+id="([^"]+)"/g)].map(([, id]) => id);
}

describe.each(lessons)('the claims of %s', (lesson) => {
  test('are numbers that can be printed, or words', async () => {
    const wrong = Object.entries(await claimsOf(lesson)).filter(
      ([, { value }]) => typeof value === 'number' && !Number.isFinite(value),
    );
    expect(wrong).toEqual([]);
  });

  test('hold', async () => {
    const broken = Object.entries(await claimsOf(lesson)).filter(([, { holds }]) => holds && !holds());
    expect(broken.map(([id]) => id)).toEqual([]);
  });

  test('are printed in both languages in the same order, and all of them', async () => {
    const printed = printedIn(lesson, 'en');
    expect(printedIn(lesson, 'ko')).toEqual(printed);
    const unused = Object.keys(await claimsOf(lesson)).filter((id) => printed.length > 0 && !printed.includes(id));
    expect(unused).toEqual([]);
  });
});
