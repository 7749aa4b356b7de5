import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Exported, exportCode, isNote, type Reason } from '../../src/core/code/export-code.ts';
import type { CodeTarget } from '../../src/core/code/reason.ts';
import type { PictureSetId } from '../../src/core/examples/kinds.ts';
import { completeExperiment, type Experiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { furtherOptimizers } from '../../src/core/optimizers/index.ts';
import { pictureSets } from '../../src/core/pictures/index.ts';
import { decodePictures, type Pictures } from '../../src/core/pictures/picture-set.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { loadAndPrepare } from '../../src/core/runs/parts-over.ts';
import { computeRuns, type Prepared, type Run } from '../../src/core/runs/run.ts';
import { trainers } from '../../src/core/training/trainers.ts';

const data = fileURLToPath(new URL('../../public/data/', import.meta.url));

/** The pictures that an experiment learns from, if any. */
const findPictures = (set: PictureSetId): Pictures => {
  const { file } = pictureSets[set];
  return decodePictures(pictureSets[set], gunzipSync(readFileSync(data + file)));
};

/** An experiment whose optimizers may be any, those that no experiment can name included. */
export const preparedFor = async (experiment: Experiment): Promise<Prepared> => ({
  ...(await loadAndPrepare(experiment, { ...allParts, findPictures })),
  findOptimizer: (id) => [...trainers, ...furtherOptimizers].find((one) => one.id === id),
});

/** An experiment that is complete as it is given. */
export function experimentOf(input: ExperimentInput): Experiment {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  return experiment;
}

/** A script that is to print what the core computes. */
export interface Job {
  readonly name: string;
  readonly code: string;
  /** The runs that it prints, in its order. */
  readonly runs: readonly Run[];
  readonly dimension: number;
  readonly tolerance: number;
  /** True where the export says that rounding grows until it shows. */
  readonly amplifies: boolean;
}

/** The script of an experiment and what it is to print: the runs that it does not leave out. Nothing if it has none. */
export async function jobOf(name: string, experiment: Experiment, target: CodeTarget): Promise<Job | undefined> {
  const prepared = await preparedFor(experiment);
  const { code, reasons }: Exported = await exportCode(experiment, prepared, target);
  if (code === null) return undefined;
  const has = (code: Reason['code']) => reasons.some((reason) => reason.code === code);
  const left = new Set(reasons.filter((reason) => !isNote(reason)).map(({ run }) => run));
  const isNetwork = prepared.lift !== undefined;
  const runs = computeRuns(prepared, experiment).filter(({ spec }) => !left.has(spec));
  return {
    name: `${target} ${name}`,
    code,
    runs,
    // Of a network the losses are printed, and not its parameters.
    dimension: isNetwork ? 0 : prepared.surface.dimension,
    tolerance: !has('single-precision') ? 1e-9 : isNetwork && target === 'keras' ? 1e-4 : 1e-6,
    amplifies: has('amplifies'),
  };
}

const runner = fileURLToPath(new URL('run-scripts.py', import.meta.url));

/** What scripts print under the Python that `npm` has found for them, in their order. Throws if it does not come through. */
export function outputsOf(codes: readonly string[]): { readonly output: string; readonly error: string | null }[] {
  const python = process.env.SCRIPT_PYTHON;
  if (!python) throw new Error('SCRIPT_PYTHON is not set: run `npm run test:full -- scripts`.');
  const input = JSON.stringify(codes.map((code) => ({ name: '', code })));
  const { status, stdout, stderr } = spawnSync(python, [runner], {
    input,
    cwd: data,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The lines that a script printed of its runs, as numbers. */
const rowsOf = (output: string): number[][] =>
  output
    .split('\n')
    .filter((line) => /^-?\d/.test(line))
    .map((line) => line.split(' ').map(Number));

/** The lines that it is to print. */
const expectedOf = ({ runs, dimension }: Job): number[][] =>
  runs.flatMap(({ trajectory: { path, losses, steps } }) =>
    Array.from({ length: steps + 1 }, (_, k) => [k, ...path.slice(k * dimension, (k + 1) * dimension), losses[k]]),
  );

/** The largest difference between what a script printed and what it was to print, of 1 or of the number's size, whichever is more. */
export function largestDifference(output: string, job: Job): number {
  const rows = rowsOf(output);
  const differences = expectedOf(job).flatMap((row, i) =>
    row.map((value, j) => (Number.isFinite(value) ? Math.abs(rows[i][j] - value) / Math.max(1, Math.abs(value)) : 0)),
  );
  return differences.reduce((most, one) => Math.max(most, one), 0);
}

/** Where what a script printed is not what the core computed: nothing if it is, step by step. */
export function mismatch(output: string, job: Job): string | undefined {
  const [rows, expected, { tolerance }] = [rowsOf(output), expectedOf(job), job];
  if (rows.length !== expected.length) return `${rows.length} lines, expected ${expected.length}`;
  const wrong = expected.findIndex((row, i) => !row.every((value, j) => isClose(rows[i][j], value, tolerance)));
  return wrong < 0 ? undefined : `${rows[wrong]}, expected ${expected[wrong]}`;
}

/** Relative to 1 or the value's size, whichever is more. What is not finite here need not be finite there in the same way. */
const isClose = (value: number, expected: number, tolerance: number): boolean =>
  Number.isFinite(expected)
    ? Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected))
    : !Number.isFinite(value);
