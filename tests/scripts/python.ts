import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Exported, exportCode } from '../../src/core/code/export-code.ts';
import type { CodeTarget } from '../../src/core/code/reason.ts';
import { completeExperiment, type Experiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeRuns, type Prepared, type Run } from '../../src/core/runs/run.ts';

/** An experiment whose optimizers may be any, those that no experiment can name included. */
export const preparedFor = async (experiment: Experiment): Promise<Prepared> => ({
  ...(await prepareAny(experiment)),
  findOptimizer: (id) => [...optimizers, ...furtherOptimizers].find((one) => one.id === id),
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
}

/** The script of an experiment and what it is to print: the runs that it does not leave out. Nothing if it has none. */
export async function jobOf(name: string, experiment: Experiment, target: CodeTarget): Promise<Job | undefined> {
  const prepared = await preparedFor(experiment);
  const { code, reasons }: Exported = await exportCode(experiment, prepared, target);
  if (code === null) return undefined;
  const single = reasons.some((reason) => reason.code === 'single-precision');
  const left = new Set(reasons.filter((reason) => reason.code !== 'single-precision').map(({ run }) => run));
  const runs = computeRuns(prepared, experiment).filter(({ spec }) => !left.has(spec));
  return {
    name: `${target} ${name}`,
    code,
    runs,
    dimension: prepared.surface.dimension,
    tolerance: single ? 1e-6 : 1e-9,
  };
}

const runner = fileURLToPath(new URL('run-scripts.py', import.meta.url));

/** What scripts print under the Python that `npm` has found for them, in their order. Throws if it does not come through. */
export function outputsOf(codes: readonly string[]): { readonly output: string; readonly error: string | null }[] {
  const python = process.env.SCRIPT_PYTHON;
  if (!python) throw new Error('SCRIPT_PYTHON is not set: run `npm run test:full -- scripts`.');
  const input = JSON.stringify(codes.map((code) => ({ name: '', code })));
  const { status, stdout, stderr } = spawnSync(python, [runner], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Where what a script printed is not what the core computed: nothing if it is, step by step. */
export function mismatch(output: string, { runs, dimension, tolerance }: Job): string | undefined {
  const rows = output
    .split('\n')
    .filter((line) => /^-?\d/.test(line))
    .map((line) => line.split(' ').map(Number));
  const expected = runs.flatMap(({ trajectory: { path, losses, steps } }) =>
    Array.from({ length: steps + 1 }, (_, k) => [k, ...path.slice(k * dimension, (k + 1) * dimension), losses[k]]),
  );
  if (rows.length !== expected.length) return `${rows.length} lines, expected ${expected.length}`;
  const wrong = expected.findIndex((row, i) => !row.every((value, j) => isClose(rows[i][j], value, tolerance)));
  return wrong < 0 ? undefined : `${rows[wrong]}, expected ${expected[wrong]}`;
}

/** Relative to 1 or the value's size, whichever is more. What is not finite here need not be finite there in the same way. */
const isClose = (value: number, expected: number, tolerance: number): boolean =>
  Number.isFinite(expected)
    ? Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected))
    : !Number.isFinite(value);
