import type { Case, Comparison, Term } from './term.ts';

/** How tightly a piece of Python holds together: a conditional least, a name most. */
const tightness = { conditional: 0, sum: 1, product: 2, negative: 3, power: 4, atom: 5 } as const;

interface Piece {
  readonly code: string;
  readonly tight: number;
}

/** How a library writes numbers and functions. */
export interface Dialect {
  /** The name that stands before its functions: `np`. */
  readonly library: string;
  /** What it spells otherwise than `library.name`: a full name, or the whole call from its written arguments. */
  readonly spelled: Readonly<Record<string, string | ((...args: readonly string[]) => string)>>;
  /** Where π and e are, and the functions of mere numbers: the library itself, or `math` where it only takes its own arrays. */
  readonly numbers: string;
}

/** Functions that NumPy, and who follows it, names otherwise than a formula does. */
const numpyNames = { asin: 'arcsin', acos: 'arccos', atan: 'arctan', atan2: 'arctan2', ln: 'log' };

const likeNumpy = (library: string): Dialect => {
  const own = (name: string) => `${library}.${name}`;
  return {
    library,
    numbers: library,
    spelled: {
      ...Object.fromEntries(Object.entries(numpyNames).map(([name, theirs]) => [name, own(theirs)])),
      min: own('minimum'),
      max: own('maximum'),
      norm: own('linalg.norm'),
      heaviside: (a) => `${own('heaviside')}(${a}, 0.5)`,
      sigmoid: (a) => `1 / (1 + ${own('exp')}(-(${a})))`,
      gradient: 'gradient',
    },
  };
};

/** NumPy. */
export const numpy: Dialect = likeNumpy('np');

/** jax.numpy. */
export const jaxNumpy: Dialect = likeNumpy('jnp');

/** PyTorch. */
export const torch: Dialect = {
  library: 'torch',
  numbers: 'math',
  spelled: {
    ln: 'torch.log',
    min: 'torch.minimum',
    max: 'torch.maximum',
    // A function that the script defines.
    cbrt: 'cbrt',
  },
};

/** Python's own `math`, for single numbers. */
export const plain: Dialect = {
  library: 'math',
  numbers: 'math',
  spelled: { min: 'min', max: 'max', abs: 'abs', ln: 'math.log' },
};

const comparisons: Readonly<Record<Comparison, string>> = {
  '=': '==',
  '<': '<',
  '>': '>',
  '\\le': '<=',
  '\\ge': '>=',
  '\\ne': '!=',
};

/** A formula in Python. `names` spells its variables; one that is not there keeps its name. */
export function writePython(term: Term, dialect: Dialect, names: Readonly<Record<string, string>> = {}): string {
  return write(term, { dialect, names }).code;
}

/** When a case applies, in Python. */
export function writeCondition(
  { left, is, right }: Omit<Case, 'value'>,
  dialect: Dialect,
  names: Readonly<Record<string, string>> = {},
): string {
  return `${writePython(left, dialect, names)} ${comparisons[is]} ${writePython(right, dialect, names)}`;
}

/** A number as Python's float. */
export function float(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : '-float("inf")';
  const text = Object.is(value, -0) ? '-0' : String(value);
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential();
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

interface Manner {
  readonly dialect: Dialect;
  readonly names: Readonly<Record<string, string>>;
}

function inside(term: Term, tight: number, manner: Manner): string {
  const piece = write(term, manner);
  return piece.tight >= tight ? piece.code : `(${piece.code})`;
}

function write(term: Term, manner: Manner): Piece {
  switch (term.kind) {
    case 'number':
      // What a derivative multiplies out may overflow, and Python knows no Infinity.
      return {
        code: Number.isFinite(term.value) ? String(term.value) : float(term.value),
        tight: term.value < 0 ? tightness.negative : tightness.atom,
      };
    case 'constant':
      return { code: `${manner.dialect.numbers}.${term.name}`, tight: tightness.atom };
    case 'variable':
      return { code: manner.names[term.name] ?? term.name, tight: tightness.atom };
    case 'negative':
      return { code: `-${inside(term.of, tightness.product, manner)}`, tight: tightness.sum };
    case 'sum':
    case 'difference': {
      const sign = term.kind === 'sum' ? '+' : '-';
      const right = inside(term.right, tightness.product, manner);
      return { code: `${inside(term.left, tightness.sum, manner)} ${sign} ${right}`, tight: tightness.sum };
    }
    case 'product':
    case 'quotient': {
      const [sign, atLeast] = term.kind === 'product' ? ['*', tightness.product] : ['/', tightness.negative];
      const right = inside(term.right, term.right.kind === 'quotient' ? tightness.negative : atLeast, manner);
      return { code: `${inside(term.left, tightness.product, manner)} ${sign} ${right}`, tight: tightness.product };
    }
    case 'power': {
      // A sign needs no parentheses behind **.
      const { right } = term;
      const isSigned = right.kind === 'negative' && right.of.kind === 'variable';
      const exponent = isSigned ? write(right, manner).code : inside(right, tightness.power, manner);
      return { code: `${inside(term.left, tightness.atom, manner)}**${exponent}`, tight: tightness.power };
    }
    case 'call':
      return writeCall(term.name, term.args, manner);
    case 'cases': {
      const [first, ...rest] = [...term.cases].reverse();
      const last = write(first.value, manner).code;
      const code = rest.reduce((otherwise, { value, left, is, right }) => {
        const condition = writeCondition({ left, is, right }, manner.dialect, manner.names);
        return `${inside(value, tightness.sum, manner)} if ${condition} else ${otherwise}`;
      }, last);
      return { code, tight: tightness.conditional };
    }
  }
}

function writeCall(name: string, args: readonly Term[], manner: Manner): Piece {
  const { dialect } = manner;
  // A library that takes only its own arrays has no √3.
  const bare = dialect.numbers !== dialect.library && args.every(isNumber);
  const { library, spelled } = bare ? plain : dialect;
  const written = args.map((arg) => write(arg, manner).code);
  // PyTorch's maximum wants two tensors.
  if (dialect === torch && !bare && (name === 'min' || name === 'max') && args.some(isNumber)) {
    const [limit, of] = isNumber(args[0]) ? written : [...written].reverse();
    return { code: `torch.clamp(${of}, ${name === 'max' ? 'min' : 'max'}=${limit})`, tight: tightness.atom };
  }
  const known = Object.hasOwn(spelled, name) ? spelled[name] : `${library}.${name}`;
  if (typeof known === 'string') return { code: `${known}(${written.join(', ')})`, tight: tightness.atom };
  return { code: known(...written), tight: name === 'sigmoid' ? tightness.product : tightness.atom };
}

/** True for a formula without variables. */
export function isNumber(term: Term): boolean {
  switch (term.kind) {
    case 'number':
    case 'constant':
      return true;
    case 'variable':
    case 'cases':
      return false;
    case 'negative':
      return isNumber(term.of);
    case 'call':
      return term.args.every(isNumber);
    default:
      return isNumber(term.left) && isNumber(term.right);
  }
}
