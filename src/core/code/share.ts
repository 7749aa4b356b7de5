import { mapParts, oncePerTerm, partsOf, termSizes } from './subterms.ts';
import type { Term } from './term.ts';

/** Parts that are named once and used by name, in an order in which each needs only those before it; and what uses them. */
export interface Shared {
  readonly parts: readonly (readonly [name: string, part: Term])[];
  readonly terms: readonly Term[];
}

const letters = ['a', 'b', 'c', 'd', 'u', 'v', 's', 't', 'q', 'r', 'h', 'i', 'j', 'l', 'm', 'n'];

/** A part is worth a name from this many numbers, names and operations on. */
const fewestNodes = 5;

/** Gives a letter to what occurs more than once in some formulas, as one does by hand: largest parts first. */
export function shareParts(terms: readonly Term[]): Shared {
  const sizeOf = termSizes();
  const makeUnique = uniqueTerms();
  const isWorthAName = (term: Term): boolean =>
    (term.kind === 'sum' || term.kind === 'difference' || term.kind === 'call') && sizeOf(term) >= fewestNodes;
  const unique = oncePerTerm((term): Term => makeUnique(mapParts(term, unique)));
  let all = terms.map(unique);
  let count = 0;
  while (count < letters.length) {
    const candidates = [...occurrences(all, isWorthAName)].filter(([, times]) => times > 1).map(([term]) => term);
    if (candidates.length === 0) break;
    const part = candidates.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
    const name = makeUnique({ kind: 'variable', name: `#${count}` });
    const replaced = oncePerTerm((term): Term => (term === part ? name : makeUnique(mapParts(term, replaced))));
    all = [...all.map(replaced), part];
    count++;
  }
  return inOrderOfUse(count, all, terms.length);
}

/** A function that gives terms of the same kind, name and parts as the one object that came first; the parts have to be such objects. */
function uniqueTerms(): (term: Term) => Term {
  const known = new Map<string, Term>();
  const numbers = new Map<unknown, number>();
  return (term) => {
    if (numbers.has(term)) return term;
    // Parts go by their number, so that a key is short however large the term.
    const key = JSON.stringify(term, (_, value) => numbers.get(value) ?? value);
    const before = known.get(key);
    if (before) return before;
    known.set(key, term);
    numbers.set(term, numbers.size);
    return term;
  };
}

/** How often each wanted part occurs in some formulas, in the order in which they come. */
function occurrences(terms: readonly Term[], isWanted: (term: Term) => boolean): Map<Term, number> {
  const counts = new Map<Term, number>();
  const count = (term: Term): void => {
    if (isWanted(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    partsOf(term).forEach(count);
  };
  terms.forEach(count);
  return counts;
}

/** Letters go by the order in which the formulas need the parts: what a part itself needs comes before it. */
function inOrderOfUse(count: number, all: readonly Term[], first: number): Shared {
  const named = new Map<string, string>();
  const parts: [string, Term][] = [];
  const visit = (term: Term): Term => {
    if (term.kind !== 'variable' || !isPart.test(term.name)) return mapParts(term, visit);
    const known = named.get(term.name);
    if (known) return { kind: 'variable', name: known };
    const part = visit(all[first + Number(term.name.slice(1))]);
    const name = letters[parts.length];
    named.set(term.name, name);
    parts.push([name, part]);
    return { kind: 'variable', name };
  };
  const terms = all.slice(0, all.length - count).map(visit);
  return { parts, terms };
}

const isPart = /^#\d+$/;
