/**
 * `npm test` and `npm run test:full`: runs every suite, or those named as arguments, and ends with one line, `N passed, N failed`.
 * A suite that does not run, or runs no test, counts as a failure.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { endWithParent } from './processes.ts';
import { inProject } from './project.ts';
import { runInPlaces } from './schedule.ts';
import { type Result, type Setting, type Suite, suites } from './suites.ts';

const fullFlag = '--full';
const minutes = 60_000;
const shownLines = 200;

/** What suites have left out; said once more at the end, where nobody misses it. */
const notes: string[] = [];

/** Runs one suite and says how it went; whatever it throws is a failure of it. */
async function runSuite({ name, does, run }: Suite, setting: Pick<Setting, 'timeout' | 'full'>): Promise<Result> {
  console.log(`\n${name}: ${does}`);
  const log = inProject('.cache/tests', `${name}.log`);
  rmSync(log, { force: true });
  const begin = performance.now();
  const result = await run({ ...setting, log }).catch((error: unknown) => {
    const output = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, output, timedOut: false };
  });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (result.failed > 0) {
    const lines = stripVTControlCharacters(result.output).trimEnd().split('\n');
    if (lines.length > shownLines)
      console.log(`  … ${lines.length - shownLines} lines more in .cache/tests/${name}.log`);
    console.log(lines.slice(-shownLines).join('\n'));
    if (result.timedOut) console.log(`  ended after ${setting.timeout / minutes} minutes`);
  }
  // What a suite has left out, and why, is said whether or not it failed.
  for (const line of result.output.split('\n')) {
    if (!line.startsWith('NOTE: ')) continue;
    console.log(`  ${line}`);
    notes.push(line);
  }
  console.log(
    `  ${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed · ${seconds} s`,
  );
  return result;
}

endWithParent();
const words = process.argv.slice(2);
const full = words.includes(fullFlag);
if (full) process.env.TIER = 'full';
const wanted = words.filter((word) => word !== fullFlag);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0)
  console.log(`No suite is called ${unknown.join(', ')}: there are ${suites.map(({ name }) => name).join(', ')}.`);
mkdirSync(inProject('.cache/tests'), { recursive: true });

let passed = 0;
let failed = unknown.length;
const broken = new Set<string>();

async function runAndCount(suite: Suite): Promise<void> {
  const result = await runSuite(suite, { timeout: (full ? 120 : 12) * minutes, full });
  if (result.failed > 0) broken.add(suite.name);
  passed += result.passed;
  failed += result.failed;
}

async function runUnlessHindered(suite: Suite): Promise<void> {
  const obstacle = suite.needs?.find((name) => broken.has(name));
  if (obstacle === undefined) return runAndCount(suite);
  console.log(`\n${suite.name}: ${suite.does}\n  ✗ not run, because ${obstacle} failed`);
  failed++;
}

const chosen = suites.filter(({ name, isLong }) => (wanted.length > 0 ? wanted.includes(name) : full || !isLong));
const tasks = chosen.map((suite) => ({ ...suite, after: [...(suite.needs ?? []), ...(suite.after ?? [])] }));
// Each suite leaves a core idle for a part of its time, so two go on at once.
await runInPlaces(tasks, 2, runUnlessHindered);
process.exitCode = failed > 0 ? 1 : 0;
if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
