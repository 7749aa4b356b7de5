import type { RowLoss, RowLossKind } from './loss.ts';

/**
 * Categorical cross-entropy from a row of probabilities as Keras takes it: the row is divided by its sum, clipped to [ε, 1 − ε], and
 * −Σ tⱼ ln pⱼ is taken. Beyond the clip the slope is 0.
 */
export function cceClip(epsilon = 1e-7): RowLoss {
  const high = 1 - epsilon;
  return {
    id: 'cce-clip',
    value(prediction, target) {
      const total = sum(prediction);
      let loss = 0;
      for (let j = 0; j < prediction.length; j++)
        loss -= target[j] * Math.log(Math.max(epsilon, Math.min(high, prediction[j] / total)));
      return loss;
    },
    gradient(prediction, target, out) {
      const total = sum(prediction);
      // By the quotient qⱼ = pⱼ / Σp first: −tⱼ / qⱼ inside the clip. Then ∂qⱼ/∂pᵢ = ([i = j] − qⱼ) / Σp.
      let shared = 0;
      for (let j = 0; j < prediction.length; j++) {
        const q = prediction[j] / total;
        out[j] = q < epsilon || q > high ? 0 : -target[j] / q;
        shared += out[j] * q;
      }
      for (let j = 0; j < prediction.length; j++) out[j] = (out[j] - shared) / total;
    },
  };
}

function sum(row: ArrayLike<number>): number {
  let total = 0;
  for (let j = 0; j < row.length; j++) total += row[j];
  return total;
}

/** Categorical cross-entropy of clipped probabilities, with its names. */
export const cceClipKind: RowLossKind = {
  id: 'cce-clip',
  prediction: 'probabilities',
  target: 'distribution',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: { function: 'categorical_crossentropy', object: 'CategoricalCrossentropy()' },
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `-\\sum_{j=1}^{C} ${target}_j \\ln \\max\\left(\\varepsilon, \\min\\left(1 - \\varepsilon, ` +
    `\\frac{${prediction}_j}{\\sum_{k=1}^{C} ${prediction}_k}\\right)\\right)`,
  source: 'Keras',
  make: ({ epsilon }) => cceClip(epsilon),
};
