import { derivative } from './derivative.ts';
import { statement } from './lines.ts';
import { type Dialect, isNumber, numpy, torch, writePython } from './python.ts';
import { shareParts } from './share.ts';
import { termSizes } from './subterms.ts';
import type { Term } from './term.ts';

/** What is descended, as code: lines of Python that define `f`, `gradient` or `hessian` of a point `p`. */
export interface LossCode {
  readonly dimension: number;
  /** Lines before the definitions: the data, if there are some. */
  readonly data: (dialect: Dialect) => readonly string[];
  readonly value: (dialect: Dialect) => readonly string[];
  /** In NumPy, analytic; null where they are too long to be written out. */
  readonly gradient: readonly string[] | null;
  readonly hessian: readonly string[] | null;
}

/**
 * The most numbers, names and operations in a gradient or a Hessian that is written out. The largest of the course's own surfaces has 2985;
 * a typed formula grows to the square of its length when it is differentiated, and to the cube when that is done twice.
 */
const mostNodes = 4000;

/** The names of a surface's parameters. */
const names = ['x', 'y'] as const;

/** A surface of one or two parameters that is a formula in x and y. Throws if it cannot be differentiated. */
export function formulaCode(f: Term, dimension: number): LossCode {
  const parameters = names.slice(0, dimension);
  const gradient = parameters.map((name) => derivative(f, name));
  const isGradientShort = areShort(gradient);
  return {
    dimension,
    data: () => [],
    value: (dialect) => {
      const lines = statement('return ', writePython(asArray(f, dialect), dialect), 1);
      const usesCubeRoot = dialect === torch && lines.some((line) => /\bcbrt\(/.test(line));
      return [...(usesCubeRoot ? torchCubeRoot : []), 'def f(p):', ...inBody([...unpack(parameters), ...lines])];
    },
    gradient: isGradientShort ? gradientLines(gradient, parameters) : null,
    hessian: isGradientShort ? hessianLines(gradient, parameters) : null,
  };
}

/** PyTorch has no cube root of its own. Written where it stands it would take its argument twice, and one in another would double each time. */
const torchCubeRoot = ['def cbrt(a):', '    return torch.sign(a) * torch.abs(a)**(1 / 3)', '', ''];

const gradientLines = (slopes: readonly Term[], parameters: readonly string[]): string[] => [
  'def gradient(p):',
  ...inBody(unpack(parameters)),
  ...computed(slopes, (i) => `d${parameters[i]}`),
  ...inBody([`return np.array([${parameters.map((name) => `d${name}`).join(', ')}])`]),
];

function hessianLines(slopes: readonly Term[], parameters: readonly string[]): string[] | null {
  const entry = (i: number, j: number) => `d${parameters[Math.min(i, j)]}${parameters[Math.max(i, j)]}`;
  const places = parameters.flatMap((_, i) => parameters.map((_, j) => [i, j] as const)).filter(([i, j]) => i <= j);
  const entries = places.map(([i, j]) => derivative(slopes[i], parameters[j]));
  if (!areShort(entries)) return null;
  const matrix = parameters.map((_, i) => `[${parameters.map((_, j) => entry(i, j)).join(', ')}]`);
  return [
    'def hessian(p):',
    ...inBody(unpack(parameters)),
    ...computed(entries, (n) => entry(...places[n])),
    ...inBody([`return np.array([${matrix.join(', ')}])`]),
  ];
}

const areShort = (terms: readonly Term[]): boolean =>
  terms.map(termSizes()).reduce((sum, size) => sum + size, 0) <= mostNodes;

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
