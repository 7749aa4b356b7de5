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
  const found: Term[] = [];
  let all = [...terms];
  while (found.length < letters.length) {
    const counts = new Map<string, { readonly term: Term; count: number }>();
    for (const term of all) countParts(term, counts);
    const candidates = [...counts.values()].filter(({ count }) => count > 1);
    if (candidates.length === 0) break;
    const { term: part } = candidates.reduce((a, b) => (sizeOf(b.term) > sizeOf(a.term) ? b : a));
    const key = JSON.stringify(part);
    const name: Term = { kind: 'variable', name: `#${found.length}` };
    all = all.map((term) => replace(term, key, name));
    found.push(part);
    all.push(part);
  }
  return inOrderOfUse(found.length, all, terms.length);
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

const isWorthAName = (term: Term): boolean =>
  (term.kind === 'sum' || term.kind === 'difference' || term.kind === 'call') && sizeOf(term) >= fewestNodes;

function countParts(term: Term, counts: Map<string, { readonly term: Term; count: number }>): void {
  if (isWorthAName(term)) {
    const key = JSON.stringify(term);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { term, count: 1 });
  }
  for (const part of partsOf(term)) countParts(part, counts);
}

const replace = (term: Term, key: string, by: Term): Term =>
  JSON.stringify(term) === key ? by : mapParts(term, (part) => replace(part, key, by));

const sizeOf = (term: Term): number => partsOf(term).reduce((size, part) => size + sizeOf(part), 1);

/** What a formula is directly made of. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'constant':
    case 'variable':
      return [];
    case 'negative':
      return [term.of];
    case 'call':
      return term.args;
    case 'cases':
      return term.cases.flatMap(({ value, left, right }) => [value, left, right]);
    default:
      return [term.left, term.right];
  }
}

/** A formula with something done to each of the parts that it is directly made of. */
function mapParts(term: Term, change: (part: Term) => Term): Term {
  switch (term.kind) {
    case 'number':
    case 'constant':
    case 'variable':
      return term;
    case 'negative':
      return { ...term, of: change(term.of) };
    case 'call':
      return { ...term, args: term.args.map(change) };
    case 'cases':
      return {
        ...term,
        cases: term.cases.map(({ value, left, is, right }) => ({
          value: change(value),
          left: change(left),
          is,
          right: change(right),
        })),
      };
    default:
      return { ...term, left: change(term.left), right: change(term.right) };
  }
}
