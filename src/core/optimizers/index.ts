import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { momentum } from './momentum.ts';
import { nag } from './nag.ts';
import type { AnyOptimizer } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Every optimizer, in teaching order. */
export const optimizers: readonly AnyOptimizer[] = [sgd, momentum, nag, adagrad, rmsprop, adam];

/** The optimizer of that id, if there is one. */
export const findOptimizer = (id: string): AnyOptimizer | undefined => optimizers.find((one) => one.id === id);
