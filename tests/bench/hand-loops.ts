import type { Objective } from '../../src/core/objective/objective.ts';
import type { Settings } from '../../src/core/optimizers/optimizer.ts';

/** Does a run on a surface and writes its iterates into the path. */
export type Loop = (path: Float64Array, objective: Objective) => void;

/** An update rule by hand. `$` stands for the coordinate: each text is written out once for 0 and once for 1. */
interface Rule {
  /** What there is before the first step. */
  readonly begin?: string;
  /** What both coordinates share in a step, once the gradient g0, g1 is known; also where a rule looks at both at once. */
  readonly shared?: string;
  /** The same where values and curvatures are asked of the surface, if it needs any. */
  readonly sharedAsking?: string;
  /** What each coordinate does. */
  readonly each: string;
  /** Settings in which a loop by hand is measured, where they are not the form's own. */
  readonly settings?: Settings;
}

const moments = {
  begin: 'let m$ = 0, v$ = 0; let p1 = 1, p2 = 1;',
  shared: 'p1 *= beta1; p2 *= beta2; const c1 = 1 - p1, c2 = 1 - p2;',
  each: 'm$ = beta1 * m$ + (1 - beta1) * g$; v$ = beta2 * v$ + (1 - beta2) * g$ * g$;',
};
const bealeAt = (x: string, y: string) =>
  `((1.5 - ${x} + ${x} * ${y}) ** 2 + (2.25 - ${x} + ${x} * ${y} * ${y}) ** 2 + (2.625 - ${x} + ${x} * ${y} * ${y} * ${y}) ** 2)`;

const askedAt = (x: string, y: string) => `(point[0] = ${x}, point[1] = ${y}, value(point, k))`;

const search = (value: (x: string, y: string) => string) =>
  `const here = ${value('x0', 'x1')}, square = g0 * g0 + g1 * g1; let t = eta, y0, y1;
  for (;;) { y0 = x0 - t * g0; y1 = x1 - t * g1; if (${value('y0', 'y1')} <= here - decrease * t * square || t === 0) break; t *= shrink; }`;
const inverse =
  'const det = h0 * h1 - mixed * mixed; const d0 = -(h1 * g0 - mixed * g1) / det, d1 = -(h0 * g1 - mixed * g0) / det;';

/** Every menu optimizer's first form (L-BFGS: with a fixed step, one iteration in an update), without what is switched off. */
export const rules: Readonly<Record<string, Rule>> = {
  sgd: { each: 'x$ -= eta * g$;' },
  momentum: { begin: 'let v$ = 0;', each: 'v$ = momentum * v$ + g$; x$ -= eta * v$;' },
  nag: {
    // The gradient is asked for at the point ahead: `look` is where.
    begin: 'let v$ = 0;',
    each: 'v$ = momentum * v$ - eta * g$; x$ += v$; look$ = x$ + momentum * v$;',
  },
  adagrad: { begin: 'let s$ = 0;', each: 's$ += g$ * g$; x$ -= eta * g$ / (Math.sqrt(s$) + epsilon);' },
  rmsprop: {
    begin: 'let s$ = 0;',
    each: 's$ = rho * s$ + (1 - rho) * g$ * g$; x$ -= eta * g$ / (Math.sqrt(s$) + epsilon);',
  },
  adadelta: {
    begin: 'let s$ = 0, a$ = 0;',
    each: `s$ = rho * s$ + (1 - rho) * g$ * g$; const u$ = Math.sqrt(a$ + epsilon) / Math.sqrt(s$ + epsilon) * g$;
      a$ = rho * a$ + (1 - rho) * u$ * u$; x$ -= eta * u$;`,
  },
  adam: { ...moments, each: `${moments.each} x$ -= eta * (m$ / c1) / (Math.sqrt(v$ / c2) + epsilon);` },
  adamw: {
    ...moments,
    each: `${moments.each} x$ = x$ - eta * weightDecay * x$ - eta * (m$ / c1) / (Math.sqrt(v$ / c2) + epsilon);`,
  },
  adamax: {
    begin: 'let m$ = 0, u$ = 0; let p1 = 1;',
    shared: 'p1 *= beta1; const c1 = 1 - p1;',
    each: 'm$ = beta1 * m$ + (1 - beta1) * g$; u$ = Math.max(beta2 * u$, Math.abs(g$) + epsilon); x$ -= eta / c1 * m$ / u$;',
  },
  nadam: {
    begin: `${moments.begin} let product = 1;`,
    shared: `p2 *= beta2; const c2 = 1 - p2; const mu = beta1 * (1 - 0.5 * 0.96 ** (momentumDecay * (k + 1)));
      const next = beta1 * (1 - 0.5 * 0.96 ** (momentumDecay * (k + 2))); product *= mu;
      const ofM = next / (1 - product * next), ofG = (1 - mu) / (1 - product);`,
    each: `${moments.each} x$ -= eta * (ofM * m$ + ofG * g$) / (Math.sqrt(v$ / c2) + epsilon);`,
  },
  radam: {
    begin: 'let m$ = 0, v$ = 0; const end = 2 / (1 - beta2) - 1;',
    shared: `const p2 = beta2 ** (k + 1); const c1 = 1 - beta1 ** (k + 1), root = Math.sqrt(1 - p2);
      const rho = end - 2 * (k + 1) * p2 / (1 - p2);
      const r = rho > threshold ? Math.sqrt((rho - 4) * (rho - 2) * end / ((end - 4) * (end - 2) * rho)) : 0;`,
    each: `${moments.each} x$ -= rho > threshold ? eta / c1 * m$ * r * root / (Math.sqrt(v$) + epsilon) : eta / c1 * m$;`,
  },
  lion: {
    begin: 'let m$ = 0;',
    each: 'x$ -= eta * Math.sign(beta1 * m$ + (1 - beta1) * g$); m$ = beta2 * m$ + (1 - beta2) * g$;',
  },
  ftrl: {
    begin: 'let n$ = initialAccumulator, z$ = 0;',
    each: `const old$ = n$ ** -power; n$ += g$ * g$; const now$ = n$ ** -power; z$ += g$ - (now$ - old$) / eta * x$;
      x$ = -z$ / (now$ / eta);`,
  },
  armijo: {
    shared: search(bealeAt),
    sharedAsking: search(askedAt),
    each: 'x$ -= t * g$;',
  },
  newton: {
    shared: `const mixed = 2 * (a + 2 * b * x1 + 3 * c * y2 + x0 * (x1 - 1 + 2 * x1 * (y2 - 1) + 3 * y2 * (y3 - 1)));
      const h0 = 2 * ((x1 - 1) ** 2 + (y2 - 1) ** 2 + (y3 - 1) ** 2);
      const h1 = 2 * x0 * (x0 + 2 * (b + 2 * x0 * y2) + 3 * (2 * c * x1 + 3 * x0 * y2 * y2));
      ${inverse}`,
    sharedAsking: `hessian(point, curvature, k); const h0 = curvature[0], mixed = curvature[1], h1 = curvature[3]; ${inverse}`,
    each: 'x$ += eta * d$;',
  },
  lbfgs: {
    settings: {
      learningRate: 1,
      lineSearch: 0,
      historySize: 10,
      maxIterations: 1,
      toleranceGradient: 1e-7,
      toleranceChange: 1e-9,
    },
    begin: `let old0 = 0, old1 = 0, d0 = 0, d1 = 0, t = 0, count = 0, first = 1;
      const s = new Float64Array(20), y = new Float64Array(20), rho = new Float64Array(10), alpha = new Float64Array(10);`,
    shared: `if (k > 0) { const s0 = d0 * t, s1 = d1 * t, q0 = g0 - old0, q1 = g1 - old1, ys = q0 * s0 + q1 * s1;
        if (ys > 1e-10) { if (count === 10) { s.copyWithin(0, 2); y.copyWithin(0, 2); rho.copyWithin(0, 1); count--; }
          s[2 * count] = s0; s[2 * count + 1] = s1; y[2 * count] = q0; y[2 * count + 1] = q1; rho[count++] = 1 / ys;
          first = ys / (q0 * q0 + q1 * q1); } }
      old0 = g0; old1 = g1; d0 = -g0; d1 = -g1;
      for (let j = count - 1; j >= 0; j--) { alpha[j] = (s[2 * j] * d0 + s[2 * j + 1] * d1) * rho[j];
        d0 -= alpha[j] * y[2 * j]; d1 -= alpha[j] * y[2 * j + 1]; }
      d0 *= first; d1 *= first;
      for (let j = 0; j < count; j++) { const beta = (y[2 * j] * d0 + y[2 * j + 1] * d1) * rho[j];
        d0 += (alpha[j] - beta) * s[2 * j]; d1 += (alpha[j] - beta) * s[2 * j + 1]; }
      t = k === 0 ? Math.min(1, 1 / (Math.abs(g0) + Math.abs(g1))) * eta : eta;`,
    each: 'x$ += t * d$;',
  },
};

const both = (text = '') => {
  const shared = text.replace(/[^;{}]*\$[^;{}]*;/g, '');
  const own = [...text.matchAll(/[^;{}]*\$[^;{}]*;/g)].map(([statement]) => statement).join('');
  return shared + [0, 1].map((i) => own.replaceAll('$', String(i))).join('');
};

/** The gradient of Beale's function at (px, py), written out; or asked of a surface. */
const gradientByHand = `const y2 = py * py, y3 = y2 * py;
  const a = 1.5 - px + px * py, b = 2.25 - px + px * y2, c = 2.625 - px + px * y3;
  const g0 = 2 * (a * (py - 1) + b * (y2 - 1) + c * (y3 - 1)), g1 = 2 * px * (a + 2 * b * py + 3 * c * y2);`;
const gradientAsked = 'point[0] = px; point[1] = py; gradient(point, slope, k); const g0 = slope[0], g1 = slope[1];';

/**
 * The rule as one loop over two numbers, from (1, 1.5), on Beale's function written out or on the surface that it is given. It is one
 * function for all surfaces: written anew for each, it would have Beale's gradient compiled into it and so not ask.
 */
function writeOut(id: string, settings: Settings, eta: number, steps: number, asks: boolean): Loop {
  const { begin, shared = '', sharedAsking = shared, each } = rules[id];
  const [px, py] = id === 'nag' ? ['look0', 'look1'] : ['x0', 'x1'];
  const source = `const { ${Object.keys(settings).join(', ')} } = settings;
    const point = new Float64Array(2), slope = new Float64Array(2), curvature = new Float64Array(4);
    return (path, { value, gradient, hessian }) => {
      let x0 = 1, x1 = 1.5, look0 = x0, look1 = x1; ${both(begin)}
      for (let k = 0; k < steps; k++) {
        const px = ${px}, py = ${py};
        ${asks ? gradientAsked : gradientByHand}
        ${asks ? sharedAsking : shared} ${both(each)}
        path[2 * k + 2] = x0; path[2 * k + 3] = x1;
      }
    };`;
  return new Function('settings', 'eta', 'steps', source)(settings, eta, steps);
}

/** One loop by hand: the optimizer, the settings it is written for where they are not its own, and the loop. */
export interface HandLoop {
  readonly settings: Settings | undefined;
  readonly loop: (settings: Settings, eta: number, steps: number, asks: boolean) => Loop;
}

/** A loop by hand for each optimizer of the menu, by id. */
export const handLoops: Readonly<Record<string, HandLoop>> = Object.fromEntries(
  Object.entries(rules).map(([id, { settings }]) => [
    id,
    {
      settings,
      loop: (...given: [own: Settings, eta: number, steps: number, asks: boolean]) => writeOut(id, ...given),
    },
  ]),
);
