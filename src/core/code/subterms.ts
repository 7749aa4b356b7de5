import type { Term } from './term.ts';

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
export function mapParts(term: Term, change: (part: Term) => Term): Term {
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

/** What `of` makes of a term, worked out once for each object: a derivative holds the same few objects thousands of times over. */
export function oncePerTerm<Result>(of: (term: Term) => Result): (term: Term) => Result {
  const known = new Map<Term, Result>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const made = of(term);
    known.set(term, made);
    return made;
  };
}

/** A function that counts the numbers, names and operations of a formula as it is written out. */
export function termSizes(): (term: Term) => number {
  const sizeOf = oncePerTerm((term): number => partsOf(term).reduce((size, part) => size + sizeOf(part), 1));
  return sizeOf;
}
