import { formOf, type Method } from '../optimizers/descend.ts';
import type { Settings, State } from '../optimizers/optimizer.ts';
import { assignment } from './assignment.ts';
import { namesOf } from './names.ts';
import { type Dialect, float, numpy } from './python.ts';
import { partsOf } from './subterms.ts';
import type { Term } from './term.ts';
import { readTex } from './tex.ts';

/** An update rule in NumPy. */
export interface NumpyRule {
  /** What stands before the loop: settings, then the state before the first step. */
  readonly settings: readonly string[];
  readonly state: readonly string[];
  /** The update, line by line, in the letters of the formula. */
  readonly update: readonly string[];
  readonly usesHessian: boolean;
  /** Functions that the update needs. */
  readonly functions?: readonly (readonly string[])[];
}

/** How a script calls what is descended, `at` being a point, and how its parameters fall into parts. */
export interface Calls {
  readonly gradient: (at: string) => string;
  readonly value: (at: string) => string;
  /** A function of the script that cuts a vector into the weights and the biases of each layer; none where all parameters are one. */
  readonly blocks?: string;
}

type Lines = (settings: Settings, calls: Calls) => readonly string[];

/** Lines of a formula that no coordinate can compute by itself, in Python with the formula's `@names`. */
const wholeVector: Readonly<Record<string, Readonly<Record<string, Lines>>>> = {
  armijo: {
    t: (_, { value }) => [
      'lengths = (@learningRate * @shrink**j for j in range(60))',
      `@t = next((t for t in lengths if ${value('@x - t * @g')} <= ${value('@x')} - @decrease * t * sum(@g**2)), 0.0)`,
    ],
  },
  newton: {
    d: ({ damping }) => [
      damping === 0
        ? '@d = -np.linalg.solve(hessian(@x), @g)'
        : '@d = -np.linalg.solve(hessian(@x) + @damping * np.eye(len(@x)), @g)',
    ],
  },
  lamb: {
    ratio: (_, { blocks }) =>
      blocks === undefined
        ? ['@ratio = np.linalg.norm(@x) / np.linalg.norm(@u) if @x.any() and @u.any() else 1.0']
        : [
            `parts = zip(${blocks}(@x), ${blocks}(@u))`,
            '@ratio = np.concatenate([',
            '    np.full(q.size, np.linalg.norm(p) / np.linalg.norm(q) if p.any() and q.any() else 1.0)',
            '    for p, q in parts',
            '])',
          ],
  },
};

/** The rule of a method, from its own formula; nothing where that has a line no short script spells out. */
export function numpyRule(
  method: Method,
  dimension: number,
  calls: Calls,
  isRateChanging = false,
): NumpyRule | undefined {
  const { optimizer, settings } = method;
  const names = namesOf(optimizer);
  const dialect: Dialect = {
    ...numpy,
    spelled: { ...numpy.spelled, gradient: calls.gradient },
  };
  const state = optimizer.createState(stateProbe, settings) as State;
  const assigned = new Set<string>();
  const needed = new Set<string>();
  const update: string[] = [];
  const need = (used: readonly string[]) => {
    for (const name of used) if (!assigned.has(name)) needed.add(name);
  };
  for (const line of formOf(method).equations(settings)) {
    const [, target, arrow, right] = line.match(/^@(\w+) \\(gets|Gets) (.*)$/s)!;
    if (arrow === 'gets' || right === '\\nabla f(@x)') {
      const term = readTex(right);
      need(variablesOf(term));
      update.push(...assignment(`${names[target]} = `, term, dialect, names));
    } else {
      const written = wholeVector[optimizer.id]?.[target]?.(settings, calls);
      if (!written) return undefined;
      need(
        written.flatMap((one) => [...one.matchAll(nameIn)].map(([, name]) => name)).filter((name) => name !== target),
      );
      update.push(...written.map((one) => one.replaceAll(nameIn, (_, name) => names[name])));
    }
    assigned.add(target);
  }
  // The rate of each update is computed in the loop.
  const isSet = (name: string) => needed.has(name) && !(isRateChanging && name === 'learningRate');
  const set = Object.keys(optimizer.hyperparameters).filter(isSet);
  if (isRateChanging) update.unshift(`${names.learningRate} = rate(k)`);
  return {
    settings:
      set.length === 0
        ? []
        : [`${list(set.map((name) => names[name]))} = ${list(set.map((name) => float(settings[name])))}`],
    state: Object.keys(state)
      .filter((name) => needed.has(name))
      .map((name) => `${names[name]} = ${initial(state[name], dimension)}`),
    update,
    usesHessian: update.some((line) => line.includes('hessian(')),
  };
}

/** A name in a line for whole vectors. */
const nameIn = /@([a-zA-Z]+)/g;

/** A number of parameters by which vectors are told from numbers. */
const stateProbe = 7;

const list = (items: readonly string[]): string => items.join(', ');

/** The start of a vector of the state, whose entries are all the same, or of a number. */
function initial(values: Float64Array, dimension: number): string {
  if (values.length !== stateProbe) return float(values[0]);
  return values[0] === 0 ? `np.zeros(${dimension})` : `np.full(${dimension}, ${float(values[0])})`;
}

/** Names of a formula's variables. */
const variablesOf = (term: Term): string[] =>
  term.kind === 'variable' ? [term.name] : partsOf(term).flatMap(variablesOf);
