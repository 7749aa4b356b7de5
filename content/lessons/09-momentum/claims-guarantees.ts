import { rateAt } from '../../../src/core/optimizers/theory/momentum-spectrum.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { bestNag, momentum, sgd } from './figures.ts';
import { arrival, changed, close } from './runs.ts';

const [low, high] = [1, 100];
const condition = high / low;
const { learningRate: rate, momentum: share } = bestNag.settings;
const left = (eta: number, beta: number) => Math.max(rateAt('nag', eta * low, beta), rateAt('nag', eta * high, beta));

const start = [3, 1];
const first = Math.hypot(...start);
const [run] = changed('ravine', { runs: [bestNag], steps: 400 });
const distances = Array.from({ length: 401 }, (_, k) => Math.hypot(...run.at(k)) / first);
const tenth = distances.findLastIndex((one) => one > 0.1) + 1;

/** NAG with learning rate 1/L and Nesterov's growing share, (k − 1)/(k + 2), in the ravine: the loss after each step. */
function growing(steps: number): number[] {
  let [at, before] = [start, start];
  return Array.from({ length: steps }, (_, i) => {
    const k = i + 1;
    const next = at.map((value, j) => value - (value * [low, high][j]) / high);
    at = next.map((value, j) => value + ((k - 1) / (k + 2)) * (value - before[j]));
    before = next;
    return (low * next[0] ** 2 + high * next[1] ** 2) / 2;
  });
}
const steps = 50;
const grown = growing(400);
const [plain] = changed('ravine', { runs: [sgd(1 / high)], steps: 400 });
const plainBound = (k: number) => (high * first ** 2) / (2 * k);
const nagBound = (k: number) => (2 * high * first ** 2) / (k + 1) ** 2;
const always = Array.from({ length: 400 }, (_, i) => i + 1);

/** The path of the code with an average in place of a sum, at a learning rate. */
function averaged(learningRate: number): number[] {
  const x = [3, 1];
  const v = [0, 0];
  for (let k = 0; k < 30; k++)
    for (const i of [0, 1]) {
      v[i] = 0.7 * v[i] + 0.3 * x[i] * [low, high][i];
      x[i] -= learningRate * v[i];
    }
  return x;
}
const [summed] = changed('ravine', { runs: [momentum(0.03, 0.7)], steps: 30 });

/** The numbers of what NAG guarantees. */
export const guaranteeClaims = {
  'nag-rate': {
    value: rate,
    digits: 4,
    holds: () => close(rate, 4 / (3 * high + low)) && close(left(rate, share), rateAt('nag', rate * low, share), 1e-6),
  },
  'nag-best-share': {
    value: share,
    digits: 3,
    // Nothing near it is better.
    holds: () =>
      [0.97, 1, 1.03].every((a) => [0.97, 1, 1.03].every((b) => left(a * rate, b * share) >= left(rate, share) - 1e-6)),
  },
  'nag-left': {
    value: left(rate, share),
    digits: 3,
    holds: () => close(left(rate, share), 1 - 2 / Math.sqrt(3 * condition + 1), 1e-6),
  },
  'nag-tenth': {
    value: tenth,
    holds: () => Math.max(...distances) === 1 && tenth < 40 && Number.isFinite(arrival(run)),
  },
  'plain-bound': {
    value: plainBound(steps),
    digits: 1,
    holds: () => always.every((k) => plain.loss(k) <= plainBound(k)),
  },
  'nag-bound': { value: nagBound(steps), digits: 2, holds: () => always.every((k) => grown[k - 1] <= nagBound(k)) },
  'plain-loss': { value: plain.loss(steps), digits: 2 },
  'nag-loss': { value: grown[steps - 1], digits: 2, holds: () => grown[steps - 1] < plain.loss(steps) / 20 },
  'mean-form-rate': {
    value: 0.03 / (1 - 0.7),
    holds: () => averaged(0.03 / (1 - 0.7)).every((value, i) => close(value, summed.at(30)[i], 1e-9)),
  },
} satisfies Record<string, Claim>;
