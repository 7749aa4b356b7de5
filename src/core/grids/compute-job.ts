import type { ReadyExperiment } from '../runs/prepare-strictly.ts';
import type { Prepared } from '../runs/run.ts';
import { blankGridOf, type GridJob, piecesOf } from './grid-job.ts';
import { addPiece, type RunGrid } from './run-grid.ts';
import { meanStartLoss, rateByLastLoss, ratesOf, type TunedRate, type TuningPlan, tuningSweeps } from './tune.ts';

/*
 * What compute-grid.ts computes, on experiments that are ready to run. Throws a RangeError that names what is out of range.
 */

/** The grid of a map. */
export function computeMap(
  { experiment, prepared }: ReadyExperiment,
  { run = 0, columns = 32, rows }: { run?: number; columns?: number; rows?: number },
): RunGrid {
  checkIndex('run', run, experiment.runs.length);
  const lines = rows ?? (prepared.surface.dimension === 1 ? 1 : columns);
  return computeJob(prepared, { kind: 'map', experiment, run, columns, rows: lines });
}

/** The grid of a sweep. */
export function computeSweep(
  { experiment, prepared }: ReadyExperiment,
  axes: Readonly<Record<string, readonly number[]>>,
  { run = 0, start = 0 }: { run?: number; start?: number },
): RunGrid {
  checkIndex('run', run, experiment.runs.length);
  checkIndex('start', start, experiment.starts.length);
  const [columns, rows, ...more] = Object.entries(axes).map(([setting, values]) => ({ setting, values }));
  if (!columns || more.length > 0) throw new RangeError('axes must name one setting or two');
  const { optimizer, settings } = experiment.runs[run];
  for (const { setting, values } of rows ? [columns, rows] : [columns]) {
    if (!Object.hasOwn(settings, setting))
      throw new RangeError(`${optimizer} has no setting ${setting}; allowed: ${Object.keys(settings).join(', ')}`);
    if (!values.every(Number.isFinite)) throw new RangeError(`axes.${setting} is ${values}; allowed: finite numbers`);
  }
  return computeJob(prepared, { kind: 'sweep', experiment, run, start, axes: rows ? [columns, rows] : [columns] });
}

/** The learning rate found for every run of an experiment. */
export function tuneAll({ experiment, prepared }: ReadyExperiment, plan: TuningPlan): TunedRate[] {
  const { low, high, count } = plan;
  if (!(low > 0 && high > low && Number.isFinite(high) && Number.isInteger(count) && count > 1))
    throw new RangeError(`the plan is ${low} … ${high} in ${count}; allowed: 0 < low < high, and 2, 3, … rates`);
  const rates = ratesOf(plan);
  const startLoss = meanStartLoss(prepared, experiment);
  return experiment.runs.map((_, run) => {
    const grids = tuningSweeps(experiment, run, rates).map((job) => computeJob(prepared, job));
    return rateByLastLoss(run, rates, grids, startLoss, prepared.surface.criticalPoints);
  });
}

/** The whole grid of a job, every piece of it at once. */
function computeJob(prepared: Prepared, job: GridJob): RunGrid {
  const grid = blankGridOf(job);
  for (const piece of piecesOf(prepared, job)) addPiece(grid, piece);
  return grid;
}

function checkIndex(name: string, index: number, count: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < count))
    throw new RangeError(`${name} is ${index}; allowed: 0 to ${count - 1}`);
}
