import type { Experiment } from '../core/experiment/experiment.ts';
import type { Preparer } from '../core/grounds/ground.ts';
import type { Ground } from '../core/grounds/index.ts';
import { loadAndPrepare, partsOver } from '../core/runs/parts-over.ts';
import type { Parts } from '../core/runs/prepare.ts';
import type { Prepared } from '../core/runs/run.ts';

const preparers = import.meta.glob<Preparer<Ground>>('../core/grounds/*/prepare.ts', {
  import: 'preparer',
  eager: true,
});

/** Everything that experiments can name, without what reads and writes them. */
const parts = partsOver(({ kind }) => preparers[`../core/grounds/${kind}/prepare.ts`]);

/** Prepares a job's experiment to be run. */
export const prepareExperiment = (experiment: Omit<Experiment, 'view'>): Promise<Prepared> =>
  loadAndPrepare(experiment, parts);

/** Everything, with what a job's experiment needs to be prepared. */
export async function loadPartsFor({ ground }: Pick<Experiment, 'ground'>): Promise<Parts> {
  await parts.preparerOf(ground).load?.(ground, parts);
  return parts;
}
