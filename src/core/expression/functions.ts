/** A function of one number a formula may call: with value v = f(a), its first derivative and its second. */
export interface Unary {
  readonly value: (a: number) => number;
  readonly slope: (a: number, v: number) => number;
  readonly curvature: (a: number, v: number) => number;
  /** Its name in TeX, before an argument in parentheses. */
  readonly tex: string;
}

/*
 * Outside a function's real domain its value is NaN, never complex, and then the formula's gradient is NaN too, whatever the slope says.
 * The slope of |a| at 0 is 0, the middle of its subdifferential.
 */
const sine: Unary = { value: Math.sin, slope: (a) => Math.cos(a), curvature: (_a, v) => -v, tex: '\\sin' };
const cosine: Unary = { value: Math.cos, slope: (a) => -Math.sin(a), curvature: (_a, v) => -v, tex: '\\cos' };
const tangent: Unary = {
  value: Math.tan,
  slope: (_a, v) => 1 + v * v,
  curvature: (_a, v) => 2 * v * (1 + v * v),
  tex: '\\tan',
};
const arcsine: Unary = {
  value: Math.asin,
  slope: (a) => 1 / Math.sqrt((1 - a) * (1 + a)),
  curvature: (a) => a / ((1 - a) * (1 + a)) ** 1.5,
  tex: '\\arcsin',
};
const arccosine: Unary = {
  value: Math.acos,
  slope: (a) => -1 / Math.sqrt((1 - a) * (1 + a)),
  curvature: (a) => -a / ((1 - a) * (1 + a)) ** 1.5,
  tex: '\\arccos',
};
const arctangent: Unary = {
  value: Math.atan,
  slope: (a) => 1 / (1 + a * a),
  curvature: (a) => (-2 * a) / (1 + a * a) ** 2,
  tex: '\\arctan',
};
const hyperbolicSine: Unary = {
  value: Math.sinh,
  slope: (a) => Math.cosh(a),
  curvature: (_a, v) => v,
  tex: '\\sinh',
};
const hyperbolicCosine: Unary = {
  value: Math.cosh,
  slope: (a) => Math.sinh(a),
  curvature: (_a, v) => v,
  tex: '\\cosh',
};
const hyperbolicTangent: Unary = {
  value: Math.tanh,
  // Not 1 − v²: where v is close to 1 that has lost its digits.
  slope: (a) => 1 / Math.cosh(a) ** 2,
  curvature: (a, v) => (-2 * v) / Math.cosh(a) ** 2,
  tex: '\\tanh',
};
const exponential: Unary = { value: Math.exp, slope: (_a, v) => v, curvature: (_a, v) => v, tex: '\\exp' };
const logarithm = (value: (a: number) => number, base: number, tex: string): Unary => ({
  value,
  slope: (a) => 1 / (a * base),
  curvature: (a) => -1 / (a * a * base),
  tex,
});
const natural = logarithm(Math.log, 1, '\\ln');
const squareRoot: Unary = {
  value: Math.sqrt,
  slope: (_a, v) => 0.5 / v,
  curvature: (a, v) => -0.25 / (a * v),
  tex: '\\sqrt',
};
const cubeRoot: Unary = {
  value: Math.cbrt,
  slope: (_a, v) => 1 / (3 * v * v),
  curvature: (a, v) => -2 / (9 * a * v * v),
  tex: '\\sqrt[3]',
};
const absolute: Unary = { value: Math.abs, slope: (a) => Math.sign(a), curvature: () => 0, tex: '\\operatorname{abs}' };
const sigmoidOf = (a: number): number => 1 / (1 + Math.exp(-a));
const sigmoid: Unary = {
  value: sigmoidOf,
  slope: (a, v) => v * sigmoidOf(-a),
  curvature: (a, v) => v * sigmoidOf(-a) * (sigmoidOf(-a) - v),
  tex: '\\sigma',
};

/** Functions of one argument by the name a formula calls them; `log` and `ln` are both the natural logarithm. */
export const unaries: ReadonlyMap<string, Unary> = new Map([
  ['sin', sine],
  ['cos', cosine],
  ['tan', tangent],
  ['asin', arcsine],
  ['acos', arccosine],
  ['atan', arctangent],
  ['sinh', hyperbolicSine],
  ['cosh', hyperbolicCosine],
  ['tanh', hyperbolicTangent],
  ['exp', exponential],
  ['log', natural],
  ['ln', natural],
  ['log10', logarithm(Math.log10, Math.LN10, '\\log_{10}')],
  ['log2', logarithm(Math.log2, Math.LN2, '\\log_{2}')],
  ['sqrt', squareRoot],
  ['cbrt', cubeRoot],
  ['abs', absolute],
  ['sigmoid', sigmoid],
]);

/** Functions of two arguments, with their names in TeX; `pow(a, b)` is a^b. */
export const binaries: ReadonlyMap<string, string> = new Map([
  ['min', '\\min'],
  ['max', '\\max'],
  ['atan2', '\\operatorname{atan2}'],
  ['pow', '\\operatorname{pow}'],
]);

/** How many arguments a function takes; undefined if there is none of that name. */
export function arityOf(name: string): 1 | 2 | undefined {
  if (unaries.has(name)) return 1;
  return binaries.has(name) ? 2 : undefined;
}
