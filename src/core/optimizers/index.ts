import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { armijo } from './armijo.ts';
import { ftrl } from './ftrl.ts';
import { adabelief } from './further/adabelief.ts';
import { asgd } from './further/asgd.ts';
import { lamb } from './further/lamb.ts';
import { rprop } from './further/rprop.ts';
import { sophia } from './further/sophia.ts';
import { yogi } from './further/yogi.ts';
import { lbfgs } from './lbfgs.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { nadam } from './nadam.ts';
import { nag } from './nag.ts';
import { newton } from './newton.ts';
import type { AnyOptimizer } from './optimizer.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/**
 * Every optimizer that experiments, and so menus and links, can name; in teaching order.
 *
 * @example
 * ```ts
 * import { optimizers } from 'downhill-core';
 *
 * optimizers.length; // → 16
 * optimizers.slice(0, 3).map(({ id }) => id); // → [ 'sgd', 'momentum', 'nag' ]
 * ```
 */
export const optimizers: readonly AnyOptimizer[] = [
  sgd,
  momentum,
  nag,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  adamw,
  adamax,
  nadam,
  radam,
  lion,
  ftrl,
  armijo,
  newton,
  lbfgs,
];

/**
 * Optimizers for scripts and tests, under the same contract; no experiment can name them. They have a folder of their own because what
 * stands here beside them is a file to fetch for every page of figures.
 *
 * @example
 * ```ts
 * import { methodOf } from 'downhill-core';
 * import { furtherOptimizers } from 'downhill-core/optimizers';
 *
 * furtherOptimizers.map(({ id }) => id); // → [ 'adabelief', 'yogi', 'lamb', 'rprop', 'asgd', 'sophia' ]
 * methodOf(furtherOptimizers[1], { learningRate: 0.1 }).form; // → 'optax'
 * ```
 */
export const furtherOptimizers: readonly AnyOptimizer[] = [adabelief, yogi, lamb, rprop, asgd, sophia];

/**
 * The optimizer of that id that an experiment can name; undefined if there is none.
 *
 * @example
 * ```ts
 * import { findOptimizer } from 'downhill-core';
 *
 * Object.keys(findOptimizer('adam')!.forms); // → [ 'pytorch', 'keras', 'optax' ]
 * findOptimizer('adm'); // → undefined
 * ```
 */
export const findOptimizer = (id: string): AnyOptimizer | undefined => optimizers.find((one) => one.id === id);
