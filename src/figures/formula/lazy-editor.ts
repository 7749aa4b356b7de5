import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { Store } from '../store.ts';
import { bringWords, type FigureTexts } from '../texts.ts';

/** The editor of a store's formula, which is loaded with the first formula; null where there is none, or not yet. */
export function lazyFormulaEditor(store: Store, texts: FigureTexts): ReadonlySignal<TemplateResult | null> {
  const editor = signal<ReadonlySignal<TemplateResult | null> | null>(null);
  let asked = false;
  return computed(() => {
    if (!store.setup.value.formula) return null;
    if (!asked) {
      asked = true;
      void Promise.all([import('./editing.ts'), bringWords()]).then(([{ formulaEditing }]) => {
        editor.value = formulaEditing(store, texts);
      });
    }
    return editor.value?.value ?? null;
  });
}
