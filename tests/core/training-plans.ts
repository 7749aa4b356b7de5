import type { RunSpec } from '../../src/core/experiment/experiment.ts';
import { type Examples, layoutOf, type Network } from '../../src/core/network/index.ts';
import { formOf } from '../../src/core/optimizers/descend.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { normalAt, uniformAt } from '../../src/core/random-at.ts';
import {
  beginTraining,
  type TrainingPlan,
  type TrainingSoFar,
  trainingPieces,
  updatesPerEpoch,
} from '../../src/core/training/index.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { network, rings } from './rings-network.ts';

export const findOptimizer = findTrainer;

/** An optimizer with its defaults and the given settings, in its first form unless told otherwise. */
export function runOf(id: string, settings: Record<string, number> = {}, more: Partial<RunSpec> = {}): RunSpec {
  const optimizer = findTrainer(id)!;
  const form = more.form ?? (Object.keys(optimizer.forms)[0] as FormId);
  return { optimizer: id, form, ...more, settings: { ...formOf({ optimizer, form }).defaults, ...settings } };
}

/** The examples from `from` up to `to`. */
export const partOf = ({ inputs, targets }: Examples, from: number, to: number): Examples => ({
  count: to - from,
  inputs: inputs.slice(2 * from, 2 * to),
  targets: targets.slice(from, to),
});

/** A short training with everything random about it: mini-batches, dropout, drawn slopes; and a penalty. */
export const ringsPlan: TrainingPlan = {
  network,
  examples: { training: partOf(rings, 0, 50), validation: partOf(rings, 50, 60), test: partOf(rings, 60, 70) },
  start: { initialization: { scheme: 'glorot-normal' }, seed: 3 },
  runs: [runOf('adam', { learningRate: 0.03 })],
  seed: 5,
  batchSize: 16,
  updates: 40,
  l2: 1e-3,
};

/** Computes a training to its end as a page would, with pieces of so much work. */
export function train(plan: TrainingPlan, workPerPiece?: number, before?: TrainingSoFar): TrainingSoFar {
  const job = { kind: 'training', plan, ...(workPerPiece && { workPerPiece }) } as const;
  const { result, take } = beginTraining({ findOptimizer, ...(before && { before }) }, job);
  for (const piece of trainingPieces({ findOptimizer }, job)) take(structuredClone(piece));
  return result;
}

/** The same, left once all runs have a point at that step or later. */
export function trainUpTo(plan: TrainingPlan, step: number): TrainingSoFar {
  const job = { kind: 'training', plan, workPerPiece: 1 } as const;
  const { result, take } = beginTraining({ findOptimizer }, job);
  for (const piece of trainingPieces({ findOptimizer }, job)) {
    take(piece);
    if (result.runs.every((run) => (run.point?.step ?? -1) >= step)) break;
  }
  return result;
}

/** Numbers that could be pictures of 28 × 28 in ten classes. */
export function pictures(count: number): Examples {
  return {
    count,
    inputs: Float64Array.from({ length: count * 784 }, (_, i) => uniformAt(1, 2, i, 0)),
    targets: Float64Array.from({ length: count }, (_, i) => Math.floor(10 * uniformAt(1, 3, i, 0))),
  };
}

export const largeNetwork: Network = {
  inputs: 784,
  layers: [
    { width: 100, activation: { id: 'relu' } },
    { width: 10, activation: { id: 'linear' } },
  ],
  loss: { id: 'sparse-cce' },
};

/** Normal numbers, as many as a network has parameters. */
export const noise = (of: Network) =>
  Float64Array.from({ length: layoutOf(of).dimension }, (_, i) => 0.1 * normalAt(8, 0, i));

export { updatesPerEpoch };
