import type { Batches } from '../../src/core/data/batches.ts';
import type { Examples } from '../../src/core/network/index.ts';
import type { Settings } from '../../src/core/optimizers/optimizer.ts';
import { exp, sigmoid, tanh } from '../../src/core/portable/index.ts';

/* The loops that tests/bench/network.ts holds the core against: what one would write for just these networks. */

const h1 = new Float64Array(8);
const h2 = new Float64Array(8);
const d2 = new Float64Array(8);

/** The gradient of the mean binary cross-entropy of 2-8-8-1 with tanh, parameters layer by layer: nested loops of these sizes. */
export function gradientByHand(x: Float64Array, { count, inputs, targets }: Examples, out: Float64Array): void {
  out.fill(0);
  for (let n = 0; n < count; n++) {
    const p = inputs[2 * n];
    const q = inputs[2 * n + 1];
    for (let i = 0; i < 8; i++) h1[i] = tanh(x[2 * i] * p + x[2 * i + 1] * q + x[16 + i]);
    let z = x[104];
    for (let j = 0; j < 8; j++) {
      let sum = x[88 + j];
      for (let i = 0; i < 8; i++) sum += x[24 + 8 * j + i] * h1[i];
      h2[j] = tanh(sum);
      z += x[96 + j] * h2[j];
    }
    const d = (sigmoid(z) - targets[n]) / count;
    out[104] += d;
    for (let j = 0; j < 8; j++) {
      out[96 + j] += d * h2[j];
      d2[j] = d * x[96 + j] * (1 - h2[j] * h2[j]);
      out[88 + j] += d2[j];
    }
    for (let i = 0; i < 8; i++) {
      let sum = 0;
      for (let j = 0; j < 8; j++) {
        out[24 + 8 * j + i] += d2[j] * h1[i];
        sum += d2[j] * x[24 + 8 * j + i];
      }
      const d1 = sum * (1 - h1[i] * h1[i]);
      out[2 * i] += d1 * p;
      out[2 * i + 1] += d1 * q;
      out[16 + i] += d1;
    }
  }
}

/** Adam on a network of one hidden layer with ReLU and a softmax, from `start`, by plain loops: one example after the other. */
export function trainByHand(
  start: Float64Array,
  { inputs: all, targets }: Examples,
  batches: Batches,
  [inputs, hidden, classes]: readonly [number, number, number],
  { learningRate, beta1, beta2, epsilon }: Settings,
  steps: number,
): Float64Array {
  const x = start.slice();
  const g = new Float64Array(x.length);
  const m = new Float64Array(x.length);
  const v = new Float64Array(x.length);
  const h = new Float64Array(hidden);
  const p = new Float64Array(classes);
  const b1 = hidden * inputs;
  const w2 = b1 + hidden;
  const b2 = w2 + classes * hidden;
  let power1 = 1;
  let power2 = 1;
  for (let k = 0; k < steps; k++) {
    const batch = batches.at(k);
    g.fill(0);
    for (const n of batch) {
      for (let j = 0; j < hidden; j++) {
        let sum = x[b1 + j];
        for (let i = 0; i < inputs; i++) sum += x[j * inputs + i] * all[n * inputs + i];
        h[j] = sum > 0 ? sum : 0;
      }
      let largest = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        let sum = x[b2 + c];
        for (let j = 0; j < hidden; j++) sum += x[w2 + c * hidden + j] * h[j];
        p[c] = sum;
        largest = Math.max(largest, sum);
      }
      let total = 0;
      for (let c = 0; c < classes; c++) {
        p[c] = exp(p[c] - largest);
        total += p[c];
      }
      for (let c = 0; c < classes; c++) {
        p[c] = (p[c] / total - (c === targets[n] ? 1 : 0)) / batch.length;
        g[b2 + c] += p[c];
        for (let j = 0; j < hidden; j++) g[w2 + c * hidden + j] += p[c] * h[j];
      }
      for (let j = 0; j < hidden; j++) {
        let d = 0;
        if (h[j] > 0) for (let c = 0; c < classes; c++) d += p[c] * x[w2 + c * hidden + j];
        g[b1 + j] += d;
        for (let i = 0; i < inputs; i++) g[j * inputs + i] += d * all[n * inputs + i];
      }
    }
    power1 *= beta1;
    power2 *= beta2;
    for (let i = 0; i < x.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      x[i] -= (learningRate * (m[i] / (1 - power1))) / (Math.sqrt(v[i] / (1 - power2)) + epsilon);
    }
  }
  return x;
}
