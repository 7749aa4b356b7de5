import { muon } from '../optimizers/by-blocks/muon.ts';
import { optimizers } from '../optimizers/index.ts';
import type { AnyOptimizer } from '../optimizers/optimizer.ts';

/** Every optimizer that can train a network: those that experiments can name, and those that go by its blocks. */
export const trainers: readonly AnyOptimizer[] = [...optimizers, muon];

/** The one of that id; undefined if there is none. */
export const findTrainer = (id: string): AnyOptimizer | undefined => trainers.find((one) => one.id === id);
