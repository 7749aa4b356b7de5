import { batch } from '@preact/signals-core';
import { completeFormula } from '../../../core/grounds/formula/formula.ts';
import { type Formula, isFormula } from '../../../core/grounds/formula/formula-ground.ts';
import { clampTo } from '../../../core/surfaces/shape/clamp.ts';
import { changeSetup } from '../../state/change-setup.ts';
import type { Store } from '../../state/store.ts';

/** What a reader can do to the formula of an experiment. Without effect where it has none; leaves a valid experiment behind. */
export interface FormulaActions {
  readonly setFormula: (text: string) => void;
  /** Shows another part of the plane; starts outside of it move to its edge. */
  readonly setDomain: (domain: Formula['domain']) => void;
  /** Another formula with its part of the plane, and one start that suits it. */
  readonly beginWith: (formula: Formula) => void;
}

/** The actions on a store. */
export function createFormulaActions(store: Store): FormulaActions {
  const { setup, prepared } = store;
  const change = (asked: Partial<Formula>) => {
    const { ground, starts } = setup.value;
    if (!isFormula(ground)) return;
    const formula = completeFormula({ ...ground.formula, ...asked }, []);
    changeSetup(store, {
      ...setup.value,
      ground: { ...ground, formula },
      starts: starts.map((start) => clampTo(formula.domain, start)),
    });
  };
  return {
    setFormula: (text) => change({ text: text.replace(invisible, ' ') }),
    setDomain: (domain) => change({ domain }),
    beginWith: (formula) =>
      batch(() => {
        change(formula);
        setup.value = { ...setup.value, starts: [prepared.value.surface.start] };
      }),
  };
}

/** Spaces that a formula may hold and its experiment may not. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu;
