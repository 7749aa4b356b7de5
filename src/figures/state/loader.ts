import type { RunSpec } from '../../core/experiment/experiment.ts';
import type { ReadFormula } from '../../core/grounds/formula/prepare.ts';
import type { AnyOptimizer } from '../../core/optimizers/optimizer.ts';
import type { Source } from '../../core/runs/prepare-now.ts';
import { type Prepared, preparedOn } from '../../core/runs/run.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import { loadStages } from '../stages/lazy-stages.ts';

/*
 * The surfaces and optimizers that a page shows, each loaded by itself: a lesson with one landscape and one optimizer does not pay for
 * all the others. What few pages need (data losses, schedules) comes when a first experiment names it.
 */

/** The parts of an experiment: what has to be at hand before it can run. */
export type Parts = Source & { readonly runs: readonly Pick<RunSpec, 'optimizer' | 'schedule'>[] };

type Module = Record<string, unknown>;
const surfaceFiles = import.meta.glob<Module>(['../../core/surfaces/*.ts', '!**/{index,surface,critical-points}.ts']);
const optimizerFiles = import.meta.glob<Module>(['../../core/optimizers/*.ts', '!**/{index,optimizer,descend}.ts']);
const surfaces = new Map<string, Surface>();
const optimizers = new Map<string, AnyOptimizer>();
let schedules: typeof import('../../core/schedules/rates.ts') | undefined;
let problems: typeof import('../../core/grounds/data/prepare.ts') | undefined;
let formulas: typeof import('../../core/grounds/formula/prepare.ts') | undefined;
let readFormula: ReadFormula | undefined;
let fetchReader: (() => Promise<ReadFormula>) | undefined;

/** Says how to fetch what reads typed formulas, the biggest part of all: pages and embed pages go about it differently. */
export function readFormulasBy(fetch: () => Promise<ReadFormula>): void {
  fetchReader = fetch;
}

/** Loads what an experiment needs, and says whether it has arrived: if not, it is asked for again next time. */
export const partsArrive = (parts: Parts): Promise<true | undefined> =>
  bringParts(parts).then(
    () => true,
    (error) => void console.error(error),
  );

/** Loads what an experiment needs before `prepareAtHand` can prepare it. Rejects if it does not arrive. */
export async function bringParts({ surface, data, formula, runs }: Parts): Promise<void> {
  await Promise.all([
    formula ? bringFormulas() : data ? bringProblems() : bringSurface(surface),
    ...runs.map(({ optimizer }) => bringOptimizer(optimizer)),
    runs.some(({ schedule }) => schedule) && bringSchedules(),
  ]);
}

async function bringSurface(id: string): Promise<void> {
  if (surfaces.has(id)) return;
  const surface = await thingIn<Surface>(surfaceFiles[`../../core/surfaces/${id}.ts`], id);
  if (!surface) throw new Error(`There is no file for the surface ${id}`);
  await loadStages(surface);
  surfaces.set(id, surface);
}

async function bringOptimizer(id: string): Promise<void> {
  if (optimizers.has(id)) return;
  const optimizer = await thingIn<AnyOptimizer>(optimizerFiles[`../../core/optimizers/${id}.ts`], id);
  if (!optimizer) throw new Error(`There is no file for the optimizer ${id}`);
  optimizers.set(id, optimizer);
}

async function bringSchedules(): Promise<void> {
  schedules ??= await import('../../core/schedules/rates.ts');
}

async function bringProblems(): Promise<void> {
  problems ??= await import('../../core/grounds/data/prepare.ts');
  await loadStages({ dimension: 2, data: true });
}

/** A reader that does not arrive is no reason to show nothing; it is asked for again next time. */
async function bringFormulas(): Promise<void> {
  formulas ??= await import('../../core/grounds/formula/prepare.ts');
  readFormula ??= await fetchReader?.().catch(() => undefined);
}

/** What reads typed formulas, if an experiment with one has brought it. */
export const formulaReader = (): ReadFormula | undefined => readFormula;

/** The export of a file that has that id. */
async function thingIn<T>(load: (() => Promise<Module>) | undefined, id: string): Promise<T | undefined> {
  const isIt = (thing: unknown): thing is T =>
    typeof thing === 'object' && thing !== null && 'id' in thing && thing.id === id;
  return Object.values((await load?.()) ?? {}).find(isIt);
}

const parts: Pick<Prepared, 'findOptimizer' | 'scheduledRates'> = {
  findOptimizer: (id) => optimizers.get(id),
  scheduledRates(...given) {
    if (!schedules) throw new Error('Schedules have not been brought');
    return schedules.scheduledRates(...given);
  },
};

/** Prepares an experiment whose parts have been brought. */
export function prepareAtHand(source: Source): Prepared {
  if (source.formula) {
    if (!formulas) throw new Error('Formulas have not been brought');
    return formulas.preparedFormula(source.formula, readFormula ?? formulas.unreadable, parts);
  }
  if (source.data) {
    if (!problems) throw new Error('Data losses have not been brought');
    return problems.preparedProblem(source.data, source.seed ?? 1, parts);
  }
  const surface = surfaces.get(source.surface);
  if (!surface) throw new Error(`${source.surface} has not been brought`);
  return preparedOn(surface, parts);
}
