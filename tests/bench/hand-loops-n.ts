import type { Settings } from '../../src/core/optimizers/optimizer.ts';
import { type Loop, rules } from './hand-loops.ts';

/*
 * The same rules over any number of coordinates, which is what an optimizer has to be that does not know how many there are: vectors are
 * arrays, each coordinate's numbers are taken out of them once in a step and put back once. Where a rule looks at all coordinates at once,
 * the loop over two numbers has a closed formula (an inverse of two rows and columns, say), and the loop over n is written out here.
 */

/** Armijo's search along −g; leaves the step length in `t`. */
const search = `const here = value(xs, k); let square = 0, t = eta;
  for (let i = 0; i < size; i++) square += gs[i] * gs[i];
  for (;;) { for (let i = 0; i < size; i++) ys[i] = xs[i] - t * gs[i];
    if (value(ys, k) <= here - decrease * t * square || t === 0) break; t *= shrink; }`;

/** Elimination with pivots; leaves the step in `ds`. */
const elimination = `hessian(xs, h, k);
  for (let i = 0; i < size; i++) ds[i] = -gs[i];
  for (let c = 0; c < size; c++) {
    let p = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(h[r * size + c]) > Math.abs(h[p * size + c])) p = r;
    if (p !== c) {
      for (let j = c; j < size; j++) { const kept = h[c * size + j]; h[c * size + j] = h[p * size + j]; h[p * size + j] = kept; }
      const kept = ds[c]; ds[c] = ds[p]; ds[p] = kept;
    }
    for (let r = c + 1; r < size; r++) {
      const factor = h[r * size + c] / h[c * size + c];
      for (let j = c + 1; j < size; j++) h[r * size + j] -= factor * h[c * size + j];
      ds[r] -= factor * ds[c];
    }
  }
  for (let r = size - 1; r >= 0; r--) {
    let sum = ds[r];
    for (let j = r + 1; j < size; j++) sum -= h[r * size + j] * ds[j];
    ds[r] = sum / h[r * size + r];
  }`;

/** L-BFGS' two loops over its pairs; leaves the direction in `ds` and the step length in `t`. */
const twoLoops = `if (k > 0) { let ys = 0, yy = 0;
    for (let i = 0; i < size; i++) { const q = gs[i] - olds[i]; ys += q * ds[i] * t; yy += q * q; }
    if (ys > 1e-10) {
      if (count === 10) { s.copyWithin(0, size); y.copyWithin(0, size); rho.copyWithin(0, 1); count--; }
      for (let i = 0, at = count * size; i < size; i++) { s[at + i] = ds[i] * t; y[at + i] = gs[i] - olds[i]; }
      rho[count++] = 1 / ys; first = ys / yy;
    } }
  let sum = 0;
  for (let i = 0; i < size; i++) { const g = gs[i]; olds[i] = g; ds[i] = -g; sum += Math.abs(g); }
  for (let j = count - 1; j >= 0; j--) { let dot = 0; const at = j * size;
    for (let i = 0; i < size; i++) dot += s[at + i] * ds[i];
    const a = dot * rho[j]; alpha[j] = a;
    for (let i = 0; i < size; i++) ds[i] -= a * y[at + i]; }
  for (let i = 0; i < size; i++) ds[i] *= first;
  for (let j = 0; j < count; j++) { let dot = 0; const at = j * size;
    for (let i = 0; i < size; i++) dot += y[at + i] * ds[i];
    const b = alpha[j] - dot * rho[j];
    for (let i = 0; i < size; i++) ds[i] += b * s[at + i]; }
  t = k === 0 ? Math.min(1, 1 / sum) * eta : eta;`;

/** What replaces the formula over two numbers. */
const written: Readonly<Record<string, { readonly begin?: string; readonly shared: string }>> = {
  armijo: { begin: 'const ys = new Float64Array(size);', shared: search },
  newton: { begin: 'const ds = new Float64Array(size), h = new Float64Array(size * size);', shared: elimination },
  lbfgs: {
    begin: `const olds = new Float64Array(size), ds = new Float64Array(size); let t = 0, count = 0, first = 1;
      const s = new Float64Array(10 * size), y = new Float64Array(10 * size), rho = new Float64Array(10), alpha = new Float64Array(10);`,
    shared: twoLoops,
  },
};

/** The rule as one loop over n coordinates, from (1, 1.5), on the surface that it is given. */
export function writeOverN(id: string, settings: Settings, eta: number, steps: number): Loop {
  const { each } = rules[id];
  const { begin = '', shared = '' } = { ...rules[id], ...written[id] };
  // `let v$ = 0;` begins a vector of zeros; what a rule calls `v$` is `vs[i]`, in `v` while the rule is at coordinate i.
  const vectors = [...begin.matchAll(/(\w+)\$ = ([^,;]+)/g)].map(([, name, first]) => ({ name, first }));
  if (id === 'nag') vectors.push({ name: 'look', first: '0' });
  const taken = [...each.matchAll(/(\w+)\$/g)].map(([, name]) => name);
  const numbers = ['x', ...vectors.map(({ name }) => name)];
  const readOnly = [...new Set(taken)].filter((name) => !numbers.includes(name) && !each.includes(`const ${name}$`));
  const source = `return (path, { value, gradient, hessian }) => {
      const { ${Object.keys(settings).join(', ')} } = settings;
      const xs = Float64Array.of(1, 1.5), size = xs.length, gs = new Float64Array(size);
      ${vectors.map(({ name, first }) => `const ${name}s = new Float64Array(size).fill(${first});`).join(' ')}
      ${id === 'nag' ? 'looks.set(xs);' : ''} ${begin.replace(/let \w+\$[^;]*;/g, '')}
      for (let k = 0; k < steps; k++) {
        gradient(${id === 'nag' ? 'looks' : 'xs'}, gs, k);
        ${shared}
        for (let i = 0, at = (k + 1) * size; i < size; i++) {
          let ${numbers.map((name) => `${name} = ${name}s[i]`).join(', ')};
          ${readOnly.map((name) => `const ${name} = ${name}s[i];`).join(' ')}
          ${each.replaceAll('$', '')}
          ${numbers.map((name) => `${name}s[i] = ${name};`).join(' ')}
          path[at + i] = x;
        }
      }
    };`;
  return new Function('settings', 'eta', 'steps', source)(settings, eta, steps);
}
