import { activations } from '../../src/core/activations/index.ts';
import { exampleSetIds, featuresFor, kindOfExamples } from '../../src/core/examples/kinds.ts';
import { completeExperiment, type RunSpec } from '../../src/core/experiment/experiment.ts';
import { initializationIds, planeIds } from '../../src/core/grounds/network/names.ts';
import type { Layer, Network } from '../../src/core/network/index.ts';
import type { OutputLossChoice } from '../../src/core/network/losses/output-loss.ts';
import { methodOf } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { normalAt } from '../../src/core/random-at.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import { beginTraining, type TrainingPlan, trainingPieces } from '../../src/core/training/index.ts';
import { findTrainer, trainers } from '../../src/core/training/trainers.ts';
import { hashBits } from './hash-bits.ts';
import { runOf } from './training-plans.ts';

/*
 * Small trainings over everything that a network can be made of or trained with, and the fingerprints of the parameters and losses that they end
 * with. Node and every browser compute them; the values stand in bits-table.json alone.
 */

/** Fingerprints by what is trained, and by the id of what is special about it. */
export type BitsTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const findOptimizer = (id: string) => findTrainer(id) ?? furtherOptimizers.find((one) => one.id === id);

/** A network of two inputs, with `width` outputs. */
const networkOf = (hidden: readonly Layer[], width: number, loss: OutputLossChoice): Network => ({
  inputs: 2,
  layers: [...hidden, { width, activation: { id: 'linear' } }],
  loss,
});

const count = 24;
const usual = networkOf([{ width: 5, activation: { id: 'tanh' } }], 1, { id: 'mse' });

/** Examples for a network, with targets as its loss takes them. */
function examplesFor({ layers, loss }: Network) {
  const width = loss.id === 'sparse-cce' ? 1 : layers[layers.length - 1].width;
  const targetOf = (i: number) => {
    if (loss.id === 'sparse-cce') return i % 3;
    return loss.id === 'bce' || loss.id === 'cce' ? Number(i % width === (i >> 2) % width) : normalAt(2, 0, i);
  };
  return {
    count,
    inputs: Float64Array.from({ length: 2 * count }, (_, i) => normalAt(1, 0, i)),
    targets: Float64Array.from({ length: width * count }, (_, i) => targetOf(i)),
  };
}

/** The fingerprint of a training of that network: of the parameters and the last loss of each run. */
function trained(network: Network, runs: readonly RunSpec[], more: Partial<TrainingPlan> = {}): string {
  const training = examplesFor(network);
  const plan: TrainingPlan = {
    ...{ network, examples: { training }, runs, seed: 4, batchSize: 8, updates: 30 },
    ...{ start: { initialization: { scheme: 'glorot-normal' }, seed: 3 }, ...more },
  };
  const job = { kind: 'training', plan } as const;
  const { result, take } = beginTraining({ findOptimizer }, job);
  for (const piece of trainingPieces({ findOptimizer }, job)) take(piece);
  return hashBits(
    result.runs.flatMap(({ point, records }) => [
      ...(point?.x ?? []),
      ...records.map(({ training: { loss } }) => loss),
    ]),
  );
}

type PlaneId = (typeof planeIds)[number];

/** A rate at which no training of the table leaves the numbers. */
const steady = (id: string): RunSpec => runOf(id, { learningRate: 0.01 });

const table = <T>(all: readonly T[], idOf: (one: T) => string, bitsOf: (one: T) => string) =>
  Object.fromEntries(all.map((one) => [idOf(one), bitsOf(one)]));

/** Layers of one activation, at its defaults, with other parameters, and with dropout. */
const layersOf = ({ id, parameters }: (typeof activations)[number]): Layer[] => {
  const others = Object.entries(parameters).map(
    ([
      name,
      {
        range: [low, high],
      },
    ]) => [name, low + 0.4 * (high - low)],
  );
  return [
    { width: 5, activation: { id }, dropout: 0.2 },
    { width: 4, activation: { id, parameters: Object.fromEntries(others) } },
  ];
};

const losses: readonly (readonly [OutputLossChoice, width: number])[] = [
  [{ id: 'bce' }, 1],
  [{ id: 'bce' }, 3],
  [{ id: 'cce' }, 3],
  [{ id: 'sparse-cce' }, 3],
  [{ id: 'mse' }, 2],
  [{ id: 'mae' }, 1],
  [{ id: 'huber', delta: 0.7 }, 1],
];

/** Every form of an optimizer, with all that is optional switched on. */
const formsOf = (optimizer: (typeof trainers)[number]): RunSpec[] =>
  Object.keys(optimizer.forms).map((form) => {
    const optional = Object.entries(optimizer.hyperparameters).filter(([, { optional }]) => optional);
    const on = optional.map(([name, { scale, range }]) => [name, scale === 'flag' ? 1 : 0.01 * (range[0] + range[1])]);
    const { learningRate } = methodOf(optimizer).settings;
    const settings = { ...Object.fromEntries(on), learningRate: Math.min(learningRate, 0.01) };
    return { ...methodOf(optimizer, settings, form as FormId), optimizer: optimizer.id };
  });

/** Settings of a schedule that watches, with which it finds most epochs too slow. */
const impatient = { patience: 1, cooldown: 0, threshold: 0.5 };

/** The settings of a schedule with all of it happening within thirty updates, and with nothing switched off by a factor of 1. */
function shortened({ parameters, defaults }: (typeof schedules)[number]): Record<string, number | readonly number[]> {
  const settings: Record<string, number | readonly number[]> = {};
  for (const [name, usual] of Object.entries<number | readonly number[]>(defaults)) {
    const { scale } = parameters[name];
    if (scale === 'whole') settings[name] = typeof usual === 'number' ? 7 : usual.map((_, i) => 6 + 7 * i);
    else settings[name] = usual === 1 && scale === 'linear' ? 0.9 : usual;
  }
  return settings;
}

/** The fingerprint of an experiment about that set, as a link would have it: its examples, its plane, and six updates. */
async function experimented(set: (typeof exampleSetIds)[number], kind: PlaneId): Promise<string> {
  const data = { set, count: 40, labelNoise: 0.1, scaling: 'standard' };
  const { experiment } = completeExperiment({
    surface: 'network',
    network: { data, inputs: featuresFor(set), layers: [{ width: 4 }], batch: 8, plane: { kind } },
    starts: [[0.5, -1]],
    runs: [{ optimizer: 'nadam', schedule: { id: 'exponential' }, clip: { by: 'norm', at: 0.5 } }],
    steps: 6,
  });
  const [{ trajectory }] = computeRuns(await prepareAny(experiment), experiment);
  return hashBits([...trajectory.path, ...trajectory.losses]);
}

/** The whole table, computed anew. */
export async function computeBits(): Promise<BitsTable> {
  const made = exampleSetIds.filter((set) => kindOfExamples(set).from === 'seed');
  const byId = ({ id }: { readonly id: string }) => id;
  return {
    activations: table(activations, byId, (one) =>
      trained(networkOf(layersOf(one), 1, { id: 'mse' }), [steady('adam')]),
    ),
    losses: table(
      losses,
      ([{ id }, width]) => `${id} ${width}`,
      ([loss, width]) => trained(networkOf([{ width: 5, activation: { id: 'silu' } }], width, loss), [steady('adam')]),
    ),
    initializations: table(initializationIds, String, (scheme) =>
      trained(usual, [steady('momentum')], { start: { initialization: { scheme, gain: 0.8 }, seed: 6 }, l1: 1e-3 }),
    ),
    optimizers: table([...trainers, ...furtherOptimizers], byId, (one) => trained(usual, formsOf(one))),
    schedules: table(schedules, byId, (one) => {
      const schedule = {
        id: one.id,
        settings: { ...shortened(one), ...(one.id === 'plateau' && impatient), warmup: 3.5, warmupFrom: 0.1 },
      };
      return trained(usual, [runOf('nag', { learningRate: 0.01 }, { schedule })]);
    }),
    sets: Object.fromEntries(await Promise.all(made.map(async (set) => [set, await experimented(set, 'filter')]))),
    planes: Object.fromEntries(await Promise.all(planeIds.map(async (id) => [id, await experimented('xor', id)]))),
  };
}
