import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNote, isWritten } from '../../src/core/code/export-code.ts';
import { type ExportedScript, hashOf, lessonScripts, linesOf, readStored } from '../scripts/lesson-scripts.ts';

/*
 * The scripts that lessons show were run, and printed what the core computes; `npm run scripts` keeps what they printed, with the text they
 * had. A script that has changed since then has no results: run it again.
 */

const all = await lessonScripts();
const stored = readStored();
const tolerance = 1e-9;
/** Of what rounding decides: the four digits that a lesson promises. */
const sensitiveTolerance = 5e-4;
/** Of Keras' layers, which compute in single precision. */
const singleTolerance = 1e-4;

test('what is kept belongs to the scripts of lessons, and to nothing else', () => {
  expect(Object.keys(stored).sort()).toEqual(all.map(({ key }) => key).sort());
});

/** The last point and loss of each run, as the core has them, and how exactly they are to be met. */
function expectedOf({ runs, reasons, ground, sensitive = [] }: ExportedScript) {
  const isSingle = ground === 'network' && reasons.some(({ code }) => code === 'single-precision');
  const usual = isSingle ? singleTolerance : tolerance;
  return runs.map(({ method, trajectory: { path, losses, steps, dimension } }) => ({
    // Of a network the loss alone is printed.
    row: [...(ground === 'network' ? [] : path.slice(steps * dimension)), losses[steps]],
    within: sensitive.includes(method.optimizer.id) ? sensitiveTolerance : usual,
  }));
}

test.each(all.map((script) => [script.key, script] as const))('%s', async (key, script) => {
  expect(stored[key].code).toBe(hashOf(script.code!));
  const lines = stored[key].output.trimEnd().split('\n');
  if (isWritten(script)) expect(lines).toEqual(await linesOf(script));
  else expectTrajectories(script, lines);
});

function expectTrajectories(script: ExportedScript, lines: readonly string[]): void {
  expect(script.reasons.filter((reason) => !isNote(reason))).toEqual([]);
  expect(script.print).toBe('end');
  const rows = lines.filter((line) => /^-?\d/.test(line)).map((line) => line.split(' ').map(Number));
  const expected = expectedOf(script);
  expect(rows).toHaveLength(expected.length);
  for (const [i, { row, within }] of expected.entries())
    for (const [j, value] of row.entries())
      expect(Math.abs(rows[i][j] - value)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(value)));
}

test('both languages show the same scripts', () => {
  const ids = new Set(all.map(({ key }) => key.split('/').slice(0, 2).join('/')));
  for (const one of ids) {
    const [folder, id] = one.split('/');
    for (const locale of ['ko', 'en']) {
      const text = readFileSync(new URL(`../../content/lessons/${folder}/${locale}.mdx`, import.meta.url), 'utf8');
      expect(text).toContain(`<Code id="${id}" />`);
    }
  }
});
