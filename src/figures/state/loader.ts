import type { RunSpec } from '../../core/experiment/experiment.ts';
import type { AnyGround, Preparer, ReadFormula } from '../../core/grounds/ground.ts';
import type { Ground } from '../../core/grounds/index.ts';
import { preparer as surfacePreparer } from '../../core/grounds/surface/prepare.ts';
import type { AnyOptimizer } from '../../core/optimizers/optimizer.ts';
import type { Parts } from '../../core/runs/prepare.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import { loadStages } from '../stages/lazy-stages.ts';
import type { Failures } from './failures.ts';

/*
 * The surfaces and optimizers that a page shows, each loaded by itself: a lesson with one landscape and one optimizer does not pay for
 * all the others. What few pages need (other kinds of ground, schedules) is loaded when a first experiment names it.
 */

/** What of an experiment says what it needs before it can run. */
export interface Needs {
  readonly ground: Ground;
  readonly runs: readonly Pick<RunSpec, 'optimizer' | 'schedule'>[];
}

type Module = Record<string, unknown>;
const surfaceFiles = import.meta.glob<Module>(['../../core/surfaces/*.ts', '!**/{index,surface,critical-points}.ts']);
const optimizerFiles = import.meta.glob<Module>(['../../core/optimizers/*.ts', '!**/{index,optimizer,descend}.ts']);
const preparerFiles = import.meta.glob<Preparer<Ground>>(
  ['../../core/grounds/*/prepare.ts', '!**/surface/prepare.ts'],
  { import: 'preparer' },
);
const surfaces = new Map<string, Surface>();
const optimizers = new Map<string, AnyOptimizer>();
/** That of surfaces, which nearly every page shows, comes with this module: a file of its own would be one more to wait for. */
const preparers = new Map<string, unknown>([['surface', surfacePreparer]]);
let schedules: typeof import('../../core/schedules/rates.ts') | undefined;
let reader: ReadFormula | undefined;
let fetchReader: (() => Promise<ReadFormula>) | undefined;

/** Says how to load what reads typed formulas, the biggest part of all: pages and embed pages go about it differently. */
export function readFormulasBy(fetch: () => Promise<ReadFormula>): void {
  fetchReader = fetch;
}

/** What has been loaded so far. */
export const loadedParts: Parts = {
  findSurface: (id) => surfaces.get(id),
  findOptimizer: (id) => optimizers.get(id),
  beginRates(...given) {
    if (!schedules) throw new Error('Schedules have not been loaded');
    return schedules.beginRates(...given);
  },
  preparerOf({ kind }) {
    const preparer = preparers.get(kind);
    if (!preparer) throw new Error(`Grounds of the kind ${kind} have not been loaded`);
    return preparer as Preparer<Ground>;
  },
  async loadSurface(id) {
    if (!surfaces.has(id)) surfaces.set(id, await thingIn(surfaceFiles[`../../core/surfaces/${id}.ts`], id));
  },
  formulaReader: () => reader,
  /** A reader that cannot be loaded is no reason to show nothing; it is asked for again next time. */
  async loadFormulaReader() {
    reader ??= await fetchReader?.().catch(() => undefined);
  },
};

/** Loads what an experiment needs, and says whether that went well: if not, the figure says so, and `again` is what asks once more. */
export const partsLoaded = (needs: Needs, failures: Failures, again: () => void): Promise<true | undefined> =>
  loadParts(needs).then(
    () => true,
    (error) => void failures.add(error, again),
  );

/** Loads what an experiment needs before it can be prepared with `loadedParts`. Rejects if it cannot be loaded. */
export async function loadParts({ ground, runs }: Needs): Promise<void> {
  await Promise.all([
    loadGround(ground),
    ...runs.map(({ optimizer }) => loadOptimizer(optimizer)),
    runs.some(({ schedule }) => schedule) && loadSchedules(),
  ]);
}

async function loadGround(ground: Ground): Promise<void> {
  const preparer = await loadPreparer(ground);
  await preparer.load?.(ground, loadedParts);
  await loadStages(preparer.outline(ground, loadedParts));
}

async function loadPreparer(ground: AnyGround): Promise<Preparer<Ground>> {
  const { kind } = ground;
  if (!preparers.has(kind)) preparers.set(kind, await preparerFiles[`../../core/grounds/${kind}/prepare.ts`]());
  return loadedParts.preparerOf(ground);
}

async function loadOptimizer(id: string): Promise<void> {
  if (!optimizers.has(id)) optimizers.set(id, await thingIn(optimizerFiles[`../../core/optimizers/${id}.ts`], id));
}

async function loadSchedules(): Promise<void> {
  schedules ??= await import('../../core/schedules/rates.ts');
}

/** The export of a file that has that id. Rejects if there is none. */
async function thingIn<T>(load: (() => Promise<Module>) | undefined, id: string): Promise<T> {
  const isIt = (thing: unknown): thing is T =>
    typeof thing === 'object' && thing !== null && 'id' in thing && thing.id === id;
  const thing = Object.values((await load?.()) ?? {}).find(isIt);
  if (!thing) throw new Error(`There is no file for ${id}`);
  return thing;
}
