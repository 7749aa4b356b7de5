import updateRules from 'virtual:update-rules';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { formOf } from '../../core/optimizers/descend.ts';
import { scalesOf, workOfStep } from '../../core/runs/work.ts';
import { lazy } from '../state/lazy.ts';
import type { Model } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { createReplays } from './replay.ts';
import { stepAt } from './step-at.ts';

type Rules = Awaited<ReturnType<(typeof updateRules)[string]>>['default'];

/**
 * The typeset rules of the inspected run, with the lines of clipping if it clips; null until they have arrived. They are asked for as soon
 * as they are missed, together with the style sheet that formulas need.
 */
function loadedRules(
  { setup, view, failures }: Store,
  formulaStyle: string | (() => Promise<void>),
): ReadonlySignal<Rules | null> {
  const asked = new Map<string, () => Rules | null>();
  const rulesOf = (id: string): Rules | null => {
    const known = asked.get(id);
    if (known) return known();
    const load = lazy(async () => {
      const [{ default: rules }] = await Promise.all([
        updateRules[id](),
        typeof formulaStyle === 'string' ? addStyleSheet(formulaStyle) : formulaStyle(),
      ]);
      return rules;
    }, failures);
    asked.set(id, load);
    return load();
  };
  return computed(() => {
    const { optimizer, clip } = setup.value.runs[view.value.inspected] ?? setup.value.runs[0];
    const rules = rulesOf(optimizer);
    return rules && { ...rules, ...(clip && rulesOf('clip')) };
  });
}

/** The step of the inspected run that led to the playhead, with its rule; null while there is none. */
function inspectedStep(
  store: Store,
  rules: Rules | null,
  replays: ReturnType<typeof createReplays>,
): Model['inspected'] {
  if (!rules) return null;
  const { setup, view, runs, playhead } = store;
  const now = { setup: setup.value, view: view.value, runs: runs.value, playhead: playhead.value };
  const scales = scalesOf(store.prepared.value);
  const taken = stepAt(now, (asked) =>
    replays({ ...asked, workOfStep: workOfStep(now.setup.runs[asked.run.spec], scales) }),
  );
  if (!taken) return null;
  const { method, spec } = taken.run;
  const { clip } = setup.value.runs[spec];
  const lines = formOf(method)
    .equations(method.settings)
    .map((line) => rules[method.form][line]);
  return { ...taken, lines: [...(clip ? [rules.clip?.[clip.by]] : []), ...lines].filter(Boolean) };
}

/** The step of the inspected run at the playhead, following the store. */
export function inspection(
  store: Store,
  formulaStyle: string | (() => Promise<void>),
): ReadonlySignal<Model['inspected']> {
  const rules = loadedRules(store, formulaStyle);
  const replays = createReplays(store.failures);
  return computed(() => inspectedStep(store, rules.value, replays));
}

function addStyleSheet(href: string): void {
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
