import formulas from 'virtual:formulas';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { formOf } from '../../core/optimizers/descend.ts';
import type { Model } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { stepAt } from './step-at.ts';

type Rules = Awaited<ReturnType<(typeof formulas)[string]>>['default'];

/**
 * The typeset rules that have arrived so far, by optimizer, and the lines of clipping if it clips; asked for as soon as they are missed, together with the style sheet that
 * formulas need (its address; null where the page has it already).
 */
function loadedRules(store: Store, formulaStyle: string | null) {
  const arrived = signal<Readonly<Record<string, Rules>>>({});
  return computed(() => {
    const { optimizer, clip } = store.setup.value.runs[store.view.value.inspected] ?? store.setup.value.runs[0];
    for (const id of clip ? [optimizer, 'clip'] : [optimizer]) {
      if (id in arrived.value) continue;
      formulas[id]?.().then(({ default: rules }) => {
        if (formulaStyle) addStyleSheet(formulaStyle);
        arrived.value = { ...arrived.peek(), [id]: rules };
      }, console.error);
    }
    const rules: Rules | undefined = arrived.value[optimizer];
    return rules && { ...rules, ...(clip && arrived.value.clip) };
  });
}

/** The step of the inspected run that led to the playhead, with its rule; null while there is none. */
function inspectedStep(store: Store, rules: Rules | undefined): Model['inspected'] {
  if (!rules) return null;
  const { setup, view, runs, playhead } = store;
  const taken = stepAt({
    setup: setup.value,
    view: view.value,
    runs: runs.value,
    playhead: playhead.value,
  });
  if (!taken) return null;
  const { method, spec } = taken.run;
  const { clip } = setup.value.runs[spec];
  const lines = formOf(method)
    .equations(method.settings)
    .map((line) => rules[method.form][line]);
  return { ...taken, lines: [...(clip ? [rules.clip?.[clip.by]] : []), ...lines].filter(Boolean) };
}

/** The step of the inspected run at the playhead, following the store. */
export function inspection(store: Store, formulaStyle: string | null): ReadonlySignal<Model['inspected']> {
  const rules = loadedRules(store, formulaStyle);
  return computed(() => inspectedStep(store, rules.value));
}

function addStyleSheet(href: string): void {
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
