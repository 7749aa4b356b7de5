import { adabelief } from './adabelief.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { armijo } from './armijo.ts';
import { asgd } from './asgd.ts';
import { ftrl } from './ftrl.ts';
import { lamb } from './lamb.ts';
import { lbfgs } from './lbfgs.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { nadam } from './nadam.ts';
import { nag } from './nag.ts';
import { newton } from './newton.ts';
import type { AnyOptimizer } from './optimizer.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { rprop } from './rprop.ts';
import { sgd } from './sgd.ts';
import { sophia } from './sophia.ts';
import { yogi } from './yogi.ts';

/** Every optimizer that experiments, and so menus and links, can name; in teaching order. */
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

/** Optimizers for scripts and tests, under the same contract; no experiment can name them. */
export const furtherOptimizers: readonly AnyOptimizer[] = [adabelief, yogi, lamb, rprop, asgd, sophia];

/** The optimizer of that id that an experiment can name, if there is one. */
export const findOptimizer = (id: string): AnyOptimizer | undefined => optimizers.find((one) => one.id === id);
