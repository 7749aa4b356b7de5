import { unaries } from '../expression/functions.ts';
import { constants } from '../expression/tree.ts';
import { oncePerTerm, partsOf } from './subterms.ts';
import type { Comparison, Term } from './term.ts';

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
  heaviside: (a) => (Math.sign(a) + 1) / 2,
};

/** What the variables of a formula stand for. */
type Numbers = Readonly<Record<string, number>>;

/** Works out one part of a formula from `values`, in which the parts that it is made of stand already. */
type Step = (values: Float64Array, numbers: Numbers) => number;

/**
 * A function that gives the values of some formulas, each object in them being worked out once however often it occurs. It throws for a
 * name that stands for nothing, or where not exactly one case applies; this throws for a function that is not known.
 */
export function evaluator(terms: readonly Term[]): (numbers: Numbers) => number[] {
  const steps: Step[] = [];
  const placeOf = oncePerTerm((term): number => {
    const step = stepOf(term, partsOf(term).map(placeOf));
    return steps.push(step) - 1;
  });
  const results = terms.map(placeOf);
  const values = new Float64Array(steps.length);
  return (numbers) => {
    for (let i = 0; i < steps.length; i++) values[i] = steps[i](values, numbers);
    return results.map((place) => values[place]);
  };
}

/** How a term is worked out from its parts, which stand at places `a`, `b` and so on. */
function stepOf(term: Term, places: readonly number[]): Step {
  const [a, b] = places;
  switch (term.kind) {
    case 'number':
      return () => term.value;
    case 'constant':
      return () => constants.get(term.name)!;
    case 'variable':
      return (_, numbers) => {
        if (!Object.hasOwn(numbers, term.name)) throw new Error(`${term.name} stands for nothing`);
        return numbers[term.name];
      };
    case 'negative':
      return (values) => -values[a];
    case 'sum':
      return (values) => values[a] + values[b];
    case 'difference':
      return (values) => values[a] - values[b];
    case 'product':
      return (values) => values[a] * values[b];
    case 'quotient':
      return (values) => values[a] / values[b];
    case 'power':
      return (values) => values[a] ** values[b];
    case 'call': {
      const apply = unaries.get(term.name)?.value ?? functions[term.name];
      if (!apply) throw new Error(`no function ${term.name}`);
      return (values) => apply(values[a], values[b]);
    }
    case 'cases':
      return (values) => {
        // Each case has three parts: its value and the two sides of its condition.
        const applying = term.cases.flatMap(({ is }, i) =>
          compare[is](values[places[3 * i + 1]], values[places[3 * i + 2]]) ? [values[places[3 * i]]] : [],
        );
        if (applying.length !== 1) throw new Error(`${applying.length} cases apply`);
        return applying[0];
      };
  }
}
