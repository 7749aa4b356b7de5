import type { FormId } from '../../core/optimizers/optimizer.ts';
import { addableOptimizers } from './addable-optimizers.ts';
import { changeSetup } from './change-setup.ts';
import { partsLoaded } from './loader.ts';
import type { Store } from './store.ts';

/** Adds a run of an optimizer: one that the author had set and that is gone comes back as it was, any other as frameworks have it. */
export async function addRun(store: Store, id: string): Promise<void> {
  const { setup, failures } = store;
  if (!(await partsLoaded({ ...setup.value, runs: [{ optimizer: id }] }, failures, () => void addRun(store, id))))
    return;
  const optimizer = store.prepared.value.findOptimizer(id);
  // Looked up after the wait: meanwhile the runs may have changed.
  const { runs } = setup.value;
  if (!optimizer || !addableOptimizers(runs).includes(id)) return;
  const isGone = !runs.some((run) => run.optimizer === id);
  const written = isGone ? store.first.runs.find((run) => run.optimizer === id) : undefined;
  const form = Object.keys(optimizer.forms)[0] as FormId;
  const added = written ?? { optimizer: id, form, settings: optimizer.forms[form]!.defaults };
  changeSetup(store, { ...setup.value, runs: [...runs, added] });
}
