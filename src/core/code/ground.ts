import { derivative } from './derivative.ts';
import { statement } from './lines.ts';
import { type Dialect, isNumber, numpy, writePython } from './python.ts';
import { shareParts } from './share.ts';
import type { Term } from './term.ts';

/** What is descended, as code: lines of Python that define `f`, `gradient` or `hessian` of a point `p`. */
export interface Ground {
  readonly dimension: number;
  /** Lines before the definitions: the data, if there are some. */
  readonly data: (dialect: Dialect) => readonly string[];
  readonly value: (dialect: Dialect) => readonly string[];
  /** In NumPy, analytic. */
  readonly gradient: readonly string[];
  readonly hessian: readonly string[];
}

/** The names of a surface's parameters. */
const names = ['x', 'y'] as const;

/** A surface of one or two parameters that is a formula in x and y. Throws if it cannot be differentiated. */
export function formulaGround(f: Term, dimension: number): Ground {
  const parameters = names.slice(0, dimension);
  const gradient = parameters.map((name) => derivative(f, name));
  return {
    dimension,
    data: () => [],
    value: (dialect) => [
      'def f(p):',
      ...inBody(unpack(parameters)),
      ...inBody(statement('return ', writePython(asArray(f, dialect), dialect), 1)),
    ],
    gradient: [
      'def gradient(p):',
      ...inBody(unpack(parameters)),
      ...computed(gradient, (i) => `d${parameters[i]}`),
      ...inBody([`return np.array([${parameters.map((name) => `d${name}`).join(', ')}])`]),
    ],
    get hessian() {
      const rows = gradient.map((slope) => parameters.map((name) => derivative(slope, name)));
      const entry = (i: number, j: number) => `d${parameters[Math.min(i, j)]}${parameters[Math.max(i, j)]}`;
      const places = parameters.flatMap((_, i) => parameters.map((_, j) => [i, j] as const)).filter(([i, j]) => i <= j);
      const matrix = parameters.map((_, i) => `[${parameters.map((_, j) => entry(i, j)).join(', ')}]`);
      return [
        'def hessian(p):',
        ...inBody(unpack(parameters)),
        ...computed(
          places.map(([i, j]) => rows[i][j]),
          (n) => entry(...places[n]),
        ),
        ...inBody([`return np.array([${matrix.join(', ')}])`]),
      ];
    },
  };
}

/** The line that takes a point apart. */
export const unpack = (parameters: readonly string[]): string[] => [
  parameters.length === 1 ? `(${parameters[0]},) = p` : `${parameters.join(', ')} = p`,
];

/** Lines of a function's body. */
export const inBody = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** Lines that compute several formulas, what they share first. */
function computed(terms: readonly Term[], nameOf: (index: number) => string): string[] {
  const { parts, terms: rest } = shareParts(terms);
  const all = [...parts, ...rest.map((term, i) => [nameOf(i), term] as const)];
  return inBody(all.flatMap(([name, term]) => statement(`${name} = `, writePython(term, numpy), 1)));
}

/** A formula without variables is no tensor, and has no gradient: 0 · x makes it one. */
function asArray(f: Term, dialect: Dialect): Term {
  if (dialect === numpy || !isNumber(f)) return f;
  const nothing: Term = { kind: 'product', left: { kind: 'number', value: 0 }, right: { kind: 'variable', name: 'x' } };
  return { kind: 'sum', left: f, right: nothing };
}
