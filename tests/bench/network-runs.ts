import { type Examples, initialParameters, type Network } from '../../src/core/network/index.ts';
import { adagrad } from '../../src/core/optimizers/adagrad.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { methodOf } from '../../src/core/optimizers/descend.ts';
import { momentum } from '../../src/core/optimizers/momentum.ts';
import { nag } from '../../src/core/optimizers/nag.ts';
import type { AnyOptimizer } from '../../src/core/optimizers/optimizer.ts';
import { rmsprop } from '../../src/core/optimizers/rmsprop.ts';
import { sgd } from '../../src/core/optimizers/sgd.ts';
import { uniformAt } from '../../src/core/random-at.ts';
import { trainingPieces } from '../../src/core/training/training-job.ts';
import { gradientByHand } from './hand-networks.ts';

/*
 * What a figure of a small network asks for: 2-8-8-1 with tanh from several seeds with the six optimizers of the race, as a worker trains them; and
 * what of it a drag shows while it lasts, six runs on a quarter of the examples and of the steps. Against as many gradients by hand alone.
 */

/** One amount of runs. */
export interface NetworkRunsRow {
  readonly work: string;
  /** Medians over the rounds, in milliseconds. */
  readonly gradientsByHand: number;
  readonly core: number;
  /** The median over the rounds of one round's ratio. */
  readonly times: number;
}

const network: Network = {
  inputs: 2,
  layers: [8, 8, 1].map((width, l) => ({ width, activation: { id: l < 2 ? 'tanh' : 'linear' } })),
  loss: { id: 'bce' },
};

const examplesOf = (count: number): Examples => ({
  count,
  inputs: Float64Array.from({ length: 2 * count }, (_, i) => uniformAt(1, 0, i, 0)),
  targets: Float64Array.from({ length: count }, (_, i) => i % 2),
});

const optimizers = [sgd, momentum, nag, adagrad, rmsprop, adam];
const runs = optimizers.map((optimizer) => {
  const { form, settings } = methodOf(optimizer, { learningRate: 0.01 });
  return { optimizer: optimizer.id, form, settings };
});
const findOptimizer = (id: string) => optimizers.find((one) => one.id === id) as AnyOptimizer | undefined;

/** Trains as a worker does, with records and checkpoints at their usual spacing. */
function train(examples: Examples, seed: number, updates: number): void {
  const plan = {
    network,
    examples: { training: examples },
    start: { initialization: { scheme: 'glorot-uniform' as const }, seed },
    ...{ runs, seed, batchSize: examples.count, updates },
  };
  for (const _ of trainingPieces({ findOptimizer }, { kind: 'training', plan })) void _;
}

/** Measures in interleaved rounds. */
export function benchNetworkRuns(rounds = 5): NetworkRunsRow[] {
  const works = [
    { work: 'six optimizers × ten seeds, 200 examples, 300 steps', seeds: 10, count: 200, steps: 300 },
    { work: 'six optimizers while dragging, 50 examples, 75 steps', seeds: 1, count: 50, steps: 75 },
  ];
  return works.map(({ work, seeds, count, steps }) => {
    const examples = examplesOf(count);
    const all = Array.from({ length: seeds }, (_, i) => i + 1);
    const starts = all.map((seed) => initialParameters(network, { scheme: 'glorot-uniform' }, seed));
    const gradient = new Float64Array(starts[0].length);
    const core = () => {
      for (const seed of all) train(examples, seed, steps);
    };
    const byHand = () => {
      for (const start of starts)
        for (let n = runs.length * steps; n > 0; n--) gradientByHand(start, examples, gradient);
    };
    core();
    byHand();
    const times = Array.from({ length: rounds }, () => {
      const before = performance.now();
      byHand();
      const between = performance.now();
      core();
      return [between - before, performance.now() - between] as const;
    });
    return {
      work,
      gradientsByHand: median(times.map(([one]) => one)),
      core: median(times.map(([, one]) => one)),
      times: median(times.map(([one, own]) => own / one)),
    };
  });
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
