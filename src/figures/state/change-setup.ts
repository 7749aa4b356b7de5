import { batch } from '@preact/signals-core';
import { mostSteps, scalesOf } from '../../core/runs/work.ts';
import type { Setup, Store } from './store.ts';

/** Goes over to another setup, with no more steps than its runs and starts may have on its ground: so that a link to it says all of it. */
export function changeSetup({ setup, prepared }: Pick<Store, 'setup' | 'prepared'>, next: Setup): void {
  batch(() => {
    setup.value = next;
    const most = mostSteps(next, scalesOf(prepared.peek()));
    if (next.steps > most) setup.value = { ...next, steps: most };
  });
}
