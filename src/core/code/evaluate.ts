import { unaries } from '../expression/functions.ts';
import { constants } from '../expression/tree.ts';
import type { Case, Comparison, Term } from './term.ts';

const compare: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ge': (a, b) => a >= b,
  '\\ne': (a, b) => a !== b,
};

const functions: Readonly<Record<string, (a: number, b: number) => number>> = {
  min: Math.min,
  max: Math.max,
  atan2: Math.atan2,
  sign: Math.sign,
  floor: Math.floor,
  half: (a) => (Math.sign(a) + 1) / 2,
};

/** The value of a formula whose variables are `numbers`. Throws for a name that stands for nothing, or where not exactly one case applies. */
export function evaluate(term: Term, numbers: Readonly<Record<string, number>>): number {
  const of = (one: Term) => evaluate(one, numbers);
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'constant':
      return constants.get(term.name)!;
    case 'variable':
      if (!Object.hasOwn(numbers, term.name)) throw new Error(`${term.name} stands for nothing`);
      return numbers[term.name];
    case 'negative':
      return -of(term.of);
    case 'sum':
      return of(term.left) + of(term.right);
    case 'difference':
      return of(term.left) - of(term.right);
    case 'product':
      return of(term.left) * of(term.right);
    case 'quotient':
      return of(term.left) / of(term.right);
    case 'power':
      return of(term.left) ** of(term.right);
    case 'call': {
      const [a, b] = term.args.map(of);
      const apply = unaries.get(term.name)?.value ?? functions[term.name];
      if (!apply) throw new Error(`no function ${term.name}`);
      return apply(a, b);
    }
    case 'cases': {
      const applying = term.cases.filter(({ left, is, right }: Case) => compare[is](of(left), of(right)));
      if (applying.length !== 1) throw new Error(`${applying.length} cases apply`);
      return of(applying[0].value);
    }
  }
}
