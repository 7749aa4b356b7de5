import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A run of a framework's optimizer; `tests/golden/README.md` has the schema. */
export interface GoldenRecord {
  readonly id: string;
  readonly framework: string;
  readonly optimizer: string;
  readonly variant: string;
  readonly hyperparameters: Readonly<Record<string, unknown>>;
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly dtype: 'float64' | 'float32';
  readonly diverged: boolean;
  readonly first_nonfinite_step: number | null;
  readonly compare_until: number | null;
  readonly tol: number;
  readonly steps: readonly GoldenStep[];
}

/** The state after `k` updates; null stands for what is not finite. */
export interface GoldenStep {
  readonly k: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly loss: number | null;
  /** Of L-BFGS: iterations and evaluations so far. */
  readonly n_iter?: number;
  readonly func_evals?: number;
}

/** A surface that records run on. */
export interface SurfaceRecord {
  readonly surface: string;
  readonly kind: 'analytic' | 'data';
  readonly formula: string;
  /** For data: the loss, its constant and the name of its data set. */
  readonly loss?: string;
  readonly delta?: number;
  readonly dataset?: string;
}

export type Datasets = Readonly<Record<string, { readonly x: readonly number[]; readonly y: readonly number[] }>>;

export interface GoldenSurfaces {
  readonly surfaces: readonly SurfaceRecord[];
  readonly datasets: Datasets;
}

/** This repository's own golden data. */
export const ownDirectory = fileURLToPath(new URL('../golden', import.meta.url));

/** Where the golden data is read from: `GOLDEN_DIR`, or this repository's own. */
export const goldenDirectory = resolve(process.env.GOLDEN_DIR || ownDirectory);

/** True if the data is this repository's own, which its code is to know completely. */
export const isOwnData = goldenDirectory === ownDirectory;

/** The surfaces of this repository's data and those of the directory, which win. */
export function readSurfaces(): GoldenSurfaces {
  const read = [ownDirectory, goldenDirectory]
    .map((folder) => join(folder, 'surfaces.json'))
    .filter(existsSync)
    .map((file): GoldenSurfaces => JSON.parse(readFileSync(file, 'utf8')));
  return {
    surfaces: read.flatMap(({ surfaces }) => surfaces),
    datasets: Object.assign({}, ...read.map(({ datasets }) => datasets)),
  };
}

/** Every trajectory record under the directory, in order of file name; files of other schemata are passed over. */
export function readRecords(): GoldenRecord[] {
  return readdirSync(goldenDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): GoldenRecord[] => {
      const { cases } = JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8'));
      return Array.isArray(cases) ? cases.filter((one) => one.hyperparameters && one.surface && one.steps) : [];
    });
}
