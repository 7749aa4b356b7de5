import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { losses } from '../../src/core/losses/index.ts';
import { furtherOptimizers } from '../../src/core/optimizers/index.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import { packageName, packCore } from '../../src/tooling/core-package.ts';
import { commandOf, inProject } from '../../src/tooling/project.ts';
import { mismatch } from '../core/golden-compare.ts';
import { planFor } from '../core/golden-methods.ts';
import { type GoldenRecord, readRecords, readSurfaces } from '../core/golden-records.ts';

/*
 * The core as its callers get it: packed, installed by npm into an empty folder, and run there by plain Node, which knows no TypeScript. npm
 * may have to fetch valibot and mathjs.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'downhill-package-'));
const installed = path.join(folder, 'node_modules', packageName);
const seconds = 1000;

beforeAll(async () => {
  const archive = await packCore();
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const options = [
    '--prefix',
    folder,
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  execFileSync('npm', ['install', archive, ...options], { cwd: folder, shell: process.platform === 'win32' });
}, 300 * seconds);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const analytic = new Set(
  readSurfaces()
    .surfaces.filter(({ kind }) => kind === 'analytic')
    .map(({ surface }) => surface),
);

/** One record for every optimizer of every framework, with how to run it: on a formula, in double precision, unclipped. */
const planned = [
  ...new Map(
    readRecords().flatMap((record): [string, { record: GoldenRecord; job: object }][] => {
      const plan = planFor(record);
      const isClipped = Object.keys(record.hyperparameters).some((name) => name.includes('clip'));
      if ('skip' in plan || isClipped || record.dtype !== 'float64' || !analytic.has(record.surface)) return [];
      const { optimizer, form, settings } = plan.method;
      const job = {
        optimizer: optimizer.id,
        isFurther: furtherOptimizers.includes(optimizer),
        form,
        settings,
        surface: record.surface.replaceAll('_', '-'),
        start: record.start,
        steps: Math.max(...record.steps.map(({ k }) => k), (record.first_nonfinite_step ?? 0) + 1),
      };
      return [[`${record.framework} ${optimizer.id}`, { record, job }]];
    }),
  ).values(),
];

interface Printed {
  readonly path: readonly (number | null)[];
  readonly losses: readonly (number | null)[];
  readonly steps: number;
}

/** What a trajectory was before it was printed. */
const read = ({ path, losses, steps }: Printed) => ({
  path: Float64Array.from(path, (value) => value ?? Number.NaN),
  losses: Float64Array.from(losses, (value) => value ?? Number.NaN),
  steps,
});

/** The Node that runs the tests, and the one on the PATH, by version. */
const nodes = new Map(
  [process.execPath, 'node'].map((node) => [execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(), node]),
);

test.each([...nodes])('golden records come out the same under Node %s', (version, node) => {
  writeFileSync(path.join(folder, 'records.json'), JSON.stringify(planned.map(({ job }) => job)));
  copyFileSync(inProject('tests/package/consumer.mjs'), path.join(folder, 'consumer.mjs'));
  const { stdout, stderr, status } = spawnSync(node, ['consumer.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const { runs, typed, code, refused, listed } = JSON.parse(stdout);
  expect(runs.length).toBeGreaterThan(30);
  const wrong = planned.flatMap(({ record }, i) =>
    (['entry', 'subpath'] as const).map((way) => {
      const fault = mismatch(record, read(runs[i][way]));
      return fault && `${record.id} through the ${way}: ${fault}`;
    }),
  );
  expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  expect(typed).toEqual([1, 1, 0.5, 0.5]);
  expect(code).toContain('import numpy');
  expect(refused).toMatch(/^surface is bale; did you mean beale\?/);
  expect(listed).toEqual([losses.length, schedules.length]);
  console.log(`${runs.length} golden records, each through the entry and through subpaths, in Node ${version}`);
});

test('holds JavaScript with declarations, a README and a licence, and brings two packages along', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'lib/index.js', 'lib/index.d.ts']),
  );
  const others = files.filter((name) => /\.\w+$/.test(name) && !/^lib\/.*\.(js|d\.ts)$/.test(name));
  expect(others.sort()).toEqual(['README.md', 'package.json']);
  expect(readFileSync(path.join(installed, 'README.md'), 'utf8')).toContain("from 'downhill-core'");
  const { dependencies, version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  const own = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  expect(version).toBe(own.version);
  const { mathjs, valibot } = own.dependencies;
  expect(dependencies).toEqual({ mathjs, valibot });
});

const typed = `
import { runExperiment, type ExperimentInput } from 'downhill-core';
import { descend, methodOf } from 'downhill-core/descend';
import { adam } from 'downhill-core/optimizers/adam';
import { beale } from 'downhill-core/surfaces/beale';

const input: ExperimentInput = { surface: 'beale', starts: [[1, 1.5]], runs: [{ optimizer: 'adam', form: 'keras' }] };
const { runs } = await runExperiment(input);
const losses: Float64Array = runs[0].trajectory.losses;
const step: number = descend(beale, methodOf(adam), [1, 1.5], 2).lastFinite;
export { losses, step };
`;

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('has declarations that a program in %s, resolved by %s, is checked by', (module, resolution) => {
  writeFileSync(path.join(folder, 'right.ts'), typed);
  writeFileSync(path.join(folder, 'wrong.ts'), typed.replace("'keras'", "'jax'"));
  const settings = ['--module', module, '--moduleResolution', resolution, '--target', 'es2023', '--strict', '--noEmit'];
  const words = [commandOf('typescript', 'tsc'), '--ignoreConfig', ...settings, 'right.ts', 'wrong.ts'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => /^\S/.test(line))).toEqual([expect.stringMatching(/^wrong\.ts\(.*"jax"/)]);
});
