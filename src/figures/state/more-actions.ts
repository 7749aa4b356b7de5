import type { RunSpec } from '../../core/experiment/experiment.ts';
import type { FormId } from '../../core/optimizers/optimizer.ts';
import { limits } from '../../core/reading/limits.ts';
import type { Actions } from './actions.ts';
import { addableOptimizers } from './addable-optimizers.ts';
import { changeSetup } from './change-setup.ts';
import { partsLoaded } from './loader.ts';
import type { Store } from './store.ts';

/** What a reader can do to runs and starts beside setting numbers: loaded when it is first done. */
export type MoreActions = Pick<Actions, 'addStart' | 'removeStart' | 'setForm' | 'addRun' | 'removeRun' | 'reshuffle'>;

/** These actions on a store. */
export function moreActions(store: Store): MoreActions {
  const { setup, view } = store;
  const setSetup = (change: Partial<typeof setup.value>) => {
    changeSetup(store, { ...setup.value, ...change });
  };
  const changeRun = (index: number, change: (run: RunSpec) => RunSpec) =>
    setSetup({ runs: setup.value.runs.map((run, i) => (i === index ? change(run) : run)) });

  const actions: MoreActions = {
    addStart() {
      const { starts } = setup.value;
      if (starts.length >= limits.starts) return;
      const { domain } = store.prepared.value.surface;
      // Opposite the last one, so that the new point is seen at once.
      const last = starts[starts.length - 1];
      setSetup({ starts: [...starts, domain.map(([low, high], i) => low + high - last[i])] });
    },
    removeStart(index) {
      if (setup.value.starts.length > 1) setSetup({ starts: setup.value.starts.filter((_, i) => i !== index) });
    },
    setForm(run, form) {
      changeRun(run, (spec) => {
        const defaults = store.prepared.value.findOptimizer(spec.optimizer)?.forms[form]?.defaults;
        return defaults ? { ...spec, form, settings: { ...defaults, learningRate: spec.settings.learningRate } } : spec;
      });
    },
    async addRun(id) {
      const again = () => void actions.addRun(id);
      if (!(await partsLoaded({ ...setup.value, runs: [{ optimizer: id }] }, store.failures, again))) return;
      const optimizer = store.prepared.value.findOptimizer(id);
      // Looked up after the wait: meanwhile the runs may have changed.
      const { runs } = setup.value;
      if (!optimizer || !addableOptimizers(runs).includes(id)) return;
      // One that the author had set and that is gone comes back as it was, any other as frameworks have it.
      const isGone = !runs.some((run) => run.optimizer === id);
      const written = isGone ? store.first.runs.find((run) => run.optimizer === id) : undefined;
      const form = Object.keys(optimizer.forms)[0] as FormId;
      const added = written ?? { optimizer: id, form, settings: optimizer.forms[form]!.defaults };
      setSetup({ runs: [...runs, added] });
    },
    removeRun(index) {
      if (setup.value.runs.length < 2) return;
      const inspected = view.value.inspected;
      view.value = { ...view.value, inspected: Math.max(0, inspected >= index ? inspected - 1 : inspected) };
      store.hovered.value = null;
      setSetup({ runs: setup.value.runs.filter((_, i) => i !== index) });
    },
    reshuffle() {
      setup.value = { ...setup.value, seed: (setup.value.seed + 1) % 2 ** 32 };
    },
  };
  return actions;
}
