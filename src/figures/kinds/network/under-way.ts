import { batch, type ReadonlySignal } from '@preact/signals-core';
import type { Change } from '../../../core/training/plan.ts';
import type { Actions } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';

/** What has been set anew under way, in the order of steps. */
export interface Changes {
  value: readonly Change[];
  readonly peek: () => readonly Change[];
}

const inOrder = (changes: readonly Change[]) => changes.toSorted((one, other) => one.step - other.step);

/** Sets a parameter of a run anew from a step on: again, where it was set anew at that step already. */
export function setParameter(changes: Changes, step: number, run: number, place: number, value: number): void {
  if (!Number.isFinite(value)) return;
  const others = changes
    .peek()
    .filter(({ step: at, run: of, parameters }) => !(at === step && of === run && parameters?.[0]?.[0] === place));
  changes.value = inOrder([...others, { step, run, parameters: [[place, value]] }]);
}

/** Actions of which a setting, where the reader wants it so, is set anew from the step shown on; where not, for the whole training. */
export function underWay(actions: Actions, store: Store, fromHere: ReadonlySignal<boolean>, changes: Changes): Actions {
  const without = (run: number, name: string, step?: number) =>
    changes.peek().flatMap((change) => {
      if (change.run !== run || !change.settings || (step !== undefined && change.step !== step)) return [change];
      const { [name]: _, ...settings } = change.settings;
      return Object.keys(settings).length > 0 ? [{ ...change, settings }] : [];
    });
  return {
    ...actions,
    setSetting(run, name, value) {
      const step = store.playhead.peek();
      const isUnderWay = fromHere.value && step > 0 && step < store.setup.peek().steps;
      if (!isUnderWay)
        return batch(() => {
          changes.value = without(run, name);
          actions.setSetting(run, name, value);
        });
      if (!Number.isFinite(value)) return;
      changes.value = inOrder([...without(run, name, step), { step, run, settings: { [name]: value } }]);
    },
    removeRun(run) {
      batch(() => {
        changes.value = changes
          .peek()
          .filter((change) => change.run !== run)
          .map((change) => ({ ...change, run: (change.run ?? 0) > run ? (change.run ?? 0) - 1 : (change.run ?? 0) }));
        actions.removeRun(run);
      });
    },
    reset() {
      changes.value = [];
      actions.reset();
    },
  };
}
