import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { FormulaFault } from '../../../core/expression/fault.ts';
import { domainFault } from '../../../core/grounds/formula/formula.ts';
import { type Formula, formulaOf } from '../../../core/grounds/formula/formula-ground.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';
import { loadedParts } from '../../state/loader.ts';
import type { Store } from '../../state/store.ts';
import type { FigureTexts } from '../../state/texts.ts';
import { typedNumber } from '../typed-number.ts';
import { createFormulaActions } from './actions.ts';
import { type BoundsFault, formulaEditor } from './editor.ts';

/** What stands in the fields, which may be no formula and no numbers yet. */
interface Draft {
  /** The formula that the figure shows meanwhile. If it is another one by now, the draft is void. */
  readonly of: Formula;
  readonly text: string;
  /** x from and to, y from and to. */
  readonly bounds: readonly string[];
}

/** Faults are told of once typing has paused for so long: half a formula is always wrong. */
const restMilliseconds = 600;

/**
 * The editor of a store's formula as it stands, null where there is none. The experiment follows every text that is a formula; while what
 * is typed is none, it keeps the last one that was.
 */
export function formulaEditing(store: Store, texts: FigureTexts): ReadonlySignal<TemplateResult | null> {
  const actions = createFormulaActions(store);
  const drafted = signal<Draft | null>(null);
  const typing = signal(false);
  let timer = 0;

  const draftOf = (formula: Formula): Draft => {
    const draft = drafted.value;
    if (draft?.of === formula) return draft;
    return { of: formula, text: formula.text, bounds: formula.domain.flat().map(String) };
  };
  const change = (fields: Partial<Draft>, apply: () => void) => {
    const formula = formulaOf(store.setup.value.ground);
    if (!formula) return;
    const draft = { ...draftOf(formula), ...fields };
    apply();
    drafted.value = { ...draft, of: formulaOf(store.setup.value.ground) ?? formula };
  };
  const faultOf = (text: string): FormulaFault | undefined => {
    const read = loadedParts.formulaReader();
    if (!read) return store.prepared.value.unread?.fault;
    const made = read(text, defaultDomain);
    return 'fault' in made ? made.fault : undefined;
  };

  const events = {
    typeText(text: string) {
      clearTimeout(timer);
      typing.value = true;
      timer = window.setTimeout(events.rest, restMilliseconds);
      change({ text }, () => {
        if (!faultOf(text)) actions.setFormula(text);
      });
    },
    rest() {
      clearTimeout(timer);
      typing.value = false;
    },
    typeBound(index: number, bound: string) {
      const formula = formulaOf(store.setup.value.ground);
      if (!formula) return;
      const bounds = draftOf(formula).bounds.map((old, i) => (i === index ? bound : old));
      change({ bounds }, () => {
        const domain = domainOf(bounds);
        if (typeof domain !== 'string') actions.setDomain(domain);
      });
    },
    begin: actions.beginWith,
  };

  const id = `formula-${++editors}`;
  return computed(() => {
    const formula = formulaOf(store.setup.value.ground);
    if (!formula) return null;
    const { text, bounds } = draftOf(formula);
    const domain = domainOf(bounds);
    const fault = typing.value ? undefined : faultOf(text);
    const shown = store.prepared.value.unread?.shown ?? formula.text;
    const boundsFault = typeof domain === 'string' ? domain : undefined;
    return formulaEditor({ id, texts, text, bounds, fault, boundsFault, shown }, events);
  });
}

let editors = 0;

/** Where a text is read to see whether it is a formula does not matter. */
const defaultDomain: Formula['domain'] = [
  [-1, 1],
  [-1, 1],
];

/** The part of the plane that four texts bound, or what is wrong with them. */
function domainOf(bounds: readonly string[]): [Interval, Interval] | BoundsFault {
  const [left, right, bottom, top] = bounds.map(typedNumber);
  if (left === null || right === null || bottom === null || top === null) return 'bounds-number';
  const domain: [Interval, Interval] = [
    [left, right],
    [bottom, top],
  ];
  return domainFault(domain) ?? domain;
}
