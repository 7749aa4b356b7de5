import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import { isFormula } from '../../../core/grounds/formula/formula-ground.ts';
import { lazy } from '../../state/lazy.ts';
import type { Store } from '../../state/store.ts';
import { type FigureTexts, loadWords } from '../../state/texts.ts';

/** The editor of a store's formula, which is loaded with the first formula; null where there is none, or not yet. */
export function lazyFormulaEditor(store: Store, texts: FigureTexts): ReadonlySignal<TemplateResult | null> {
  const load = lazy(async () => {
    const [{ formulaEditing }] = await Promise.all([import('./editing.ts'), loadWords()]);
    return formulaEditing(store, texts);
  }, store.failures);
  return computed(() => (isFormula(store.setup.value.ground) ? (load()?.value ?? null) : null));
}
