import { endsOf } from './blocks.ts';
import type { Objective } from './objective.ts';

/*
 * Gradient clipping, as an objective whose gradient is clipped: whatever optimizer descends it gets the clipped gradient before it adds
 * weight decay or anything else of its own. Value and Hessian stay those of the function itself, so the gradient is no longer theirs.
 */

/**
 * How a run's gradients are clipped: `at` is the largest coordinate or the largest length, above 0, of the whole gradient or of the part that belongs
 * to each block, such as the weights of one layer.
 */
export interface Clip {
  readonly by: 'value' | 'norm' | 'block-norm';
  readonly at: number;
}

/** The objective as a run with this clipping sees it; the objective itself where there is none. */
export function clipped(objective: Objective, clip: Clip | undefined): Objective {
  if (!clip) return objective;
  if (clip.by === 'value') return clipByValue(objective, clip.at);
  return clipParts(objective, clip.at, clip.by === 'norm' ? [objective.dimension] : endsOf(objective));
}

/**
 * The line that an update rule begins with where gradients are clipped, in the notation of optimizers/optimizer.ts: from there on ∇f
 * means the clipped one, wherever the rule takes it. `@clip` is the limit.
 */
export const clipEquations: Readonly<Record<Clip['by'], string>> = {
  value: '\\nabla f \\gets \\max(-@clip, \\min(@clip, \\nabla f))',
  norm: '\\nabla f \\gets \\min(1, \\frac{@clip}{\\|\\nabla f\\|}) \\* \\nabla f',
  'block-norm': '\\nabla_b f \\gets \\min(1, \\frac{@clip}{\\|\\nabla_b f\\|}) \\* \\nabla_b f',
};

/**
 * Clips each coordinate of the gradient to [−limit, limit]: Keras' `clipvalue`, PyTorch's `clip_grad_value_`. Throws a RangeError unless
 * the limit is above 0.
 *
 * @example
 * ```ts
 * import { clipByValue, findSurface } from 'downhill-core';
 *
 * const out = new Float64Array(2);
 * clipByValue(findSurface('beale')!, 1).gradient(Float64Array.of(1, 1.5), out, 0);
 * out; // → Float64Array(2) [ 1, 1 ]
 * ```
 */
export function clipByValue(objective: Objective, limit: number): Objective {
  checkLimit(limit);
  const { gradient } = objective;
  return {
    ...objective,
    gradient(x, out, k) {
      gradient(x, out, k);
      for (let i = 0; i < out.length; i++) out[i] = Math.max(-limit, Math.min(limit, out[i]));
    },
  };
}

/**
 * Shortens a gradient longer than `limit` to that length and keeps its direction: Keras' `global_clipnorm`, and its `clipnorm` where one
 * variable holds all parameters; for several see `clipBlocksByNorm`. PyTorch's `clip_grad_norm_` divides by the length + 1e-6 and so ends up a trifle shorter. Throws a RangeError unless the limit is above 0.
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the Difficulty of Training Recurrent Neural Networks", ICML 2013.
 *
 * @example
 * ```ts
 * import { clipByNorm, findSurface } from 'downhill-core';
 *
 * const out = new Float64Array(2);
 * clipByNorm(findSurface('beale')!, 1).gradient(Float64Array.of(1, 1.5), out, 0);
 * out; // → Float64Array(2) [ 0.3495, 0.937 ]
 * ```
 */
export const clipByNorm = (objective: Objective, limit: number): Objective =>
  clipParts(objective, limit, [objective.dimension]);

/**
 * Shortens the part of a gradient that belongs to each block of the objective, such as the weights of one layer, by itself: Keras' `clipnorm`,
 * which clips variable by variable. Throws a RangeError unless the limit is above 0.
 */
export const clipBlocksByNorm = (objective: Objective, limit: number): Objective =>
  clipParts(objective, limit, endsOf(objective));

function clipParts(objective: Objective, limit: number, ends: readonly number[]): Objective {
  checkLimit(limit);
  const { gradient } = objective;
  return {
    ...objective,
    gradient(x, out, k) {
      gradient(x, out, k);
      let from = 0;
      for (const to of ends) {
        let square = 0;
        for (let i = from; i < to; i++) square += out[i] * out[i];
        const norm = Math.sqrt(square);
        if (norm > limit) for (let i = from; i < to; i++) out[i] *= limit / norm;
        from = to;
      }
    },
  };
}

function checkLimit(limit: number): void {
  if (!(limit > 0)) throw new RangeError(`the limit is ${limit}; allowed: a number above 0`);
}
