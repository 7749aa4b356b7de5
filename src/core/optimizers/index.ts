import { adam } from './adam.ts';
import type { AnyOptimizer } from './optimizer.ts';

/** Every optimizer, in teaching order. */
export const optimizers: readonly AnyOptimizer[] = [adam];
