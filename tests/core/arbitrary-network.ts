import fc from 'fast-check';
import {
  type ExampleRecipe,
  exampleSetIds,
  featuresFor,
  kindOfExamples,
  scalingsFor,
} from '../../src/core/examples/kinds.ts';
import type { Experiment } from '../../src/core/experiment/experiment.ts';
import {
  type ActivationId,
  activationIds,
  initializationIds,
  lossesFor,
  networkLimits,
  parametersOfActivation,
} from '../../src/core/grounds/network/names.ts';
import type { NetworkSetup, PlaneChoice } from '../../src/core/grounds/network/network-ground.ts';
import { price } from '../../src/core/grounds/network/price.ts';
import { parameterCount } from '../../src/core/grounds/network/shape.ts';
import { findOptimizer } from '../../src/core/optimizers/index.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { mostSteps } from '../../src/core/runs/work.ts';
import { experiments } from './arbitrary-experiment.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const flag = fc.constantFrom(0, 1);
const coordinate = fc.oneof(fc.integer({ min: -9, max: 9 }), between(-1e9, 1e9));

const recipe: fc.Arbitrary<ExampleRecipe> = fc
  .record({ set: fc.constantFrom(...exampleSetIds), classes: fc.constantFrom(2, 3, 4), validation: between(0, 0.9) })
  .chain(({ set, classes, validation }) => {
    const { from, task, most } = kindOfExamples(set);
    const target = task === 'classes' ? fc.nat({ max: classes - 1 }) : coordinate;
    const points = fc.array(fc.tuple(coordinate, coordinate, target), { minLength: 1, maxLength: 12 });
    return fc.record<ExampleRecipe>({
      set: fc.constant(set),
      seed,
      count: fc.oneof(fc.constant(kindOfExamples(set).count), fc.integer({ min: 2, max: most })),
      noise: fc.oneof(fc.constant(kindOfExamples(set).noise), between(0, 100)),
      labelNoise: fc.oneof(fc.constant(0), between(0, 1)),
      classes: fc.constant(classes),
      validation: fc.constant(validation),
      test: between(0, 1).map((share) => {
        const test = share * (0.9 - validation);
        return validation + test <= 0.9 ? test : 0;
      }),
      shuffled: flag,
      scaling: fc.constantFrom(...scalingsFor(set)),
      points: from === 'points' ? points : fc.constant([]),
    });
  });

const plane = (parameters: number): fc.Arbitrary<PlaneChoice> => {
  const size = between(0.001, 1000);
  const last = parameters - 1;
  return fc.oneof(
    fc.record({ kind: fc.constant('filter' as const), seed, size }),
    fc
      .record({ kind: fc.constant('weights' as const), first: fc.nat(last), second: fc.nat(last), size })
      .map((one) => (one.first === one.second ? { ...one, second: one.first === 0 ? 1 : 0 } : one)),
    fc
      .tuple(size, fc.array(fc.tuple(between(-1000, 1000), between(-1000, 1000)), { maxLength: networkLimits.spanned }))
      .map(([size, from]) => ({ kind: 'paths' as const, size, ...(from.length > 0 && { from }) })),
  );
};

/** Some of the numbers that set an activation, none of them as usual. */
const unusualSettings = (activation: ActivationId): fc.Arbitrary<Record<string, number>> => {
  const ranges = Object.entries(parametersOfActivation(activation));
  const values = ranges.map(([name, [usual, low, high, isFlag]]) => {
    const value = isFlag ? fc.constant(1 - usual) : between(low, high).filter((one) => one !== usual);
    return [name, value] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<Record<string, number>>;
};

/** Complete networks over every set, activation, loss and initialization, with or without hidden layers. */
export const anyNetwork: fc.Arbitrary<NetworkSetup> = recipe.chain((data) => {
  const possible = [...featuresFor(data.set)];
  const widest = kindOfExamples(data.set).from === 'file' ? 200 : networkLimits.width.points;
  const layer = fc.constantFrom(...activationIds).chain((activation) =>
    fc
      .record({
        width: fc.integer({ min: 1, max: widest }),
        activation: fc.constant(activation),
        settings: unusualSettings(activation),
        dropout: fc.oneof(fc.constant(0), between(0, 0.95)),
      })
      .map(({ settings, dropout, ...one }) => ({
        ...one,
        ...(Object.keys(settings).length > 0 && { settings }),
        dropout,
      })),
  );
  return fc
    .record({
      data: fc.constant(data),
      inputs: fc.subarray(possible, { minLength: Math.min(1, possible.length) }),
      layers: fc.array(layer, { maxLength: kindOfExamples(data.set).from === 'file' ? 1 : networkLimits.layers }),
      loss: fc.constantFrom(...lossesFor(data)),
      delta: between(1e-6, 1e6),
      l1: fc.oneof(fc.constant(0), between(0, 10)),
      l2: fc.oneof(fc.constant(0), between(0, 10)),
      initialization: fc
        .record({ scheme: fc.constantFrom(...initializationIds), gain: fc.option(between(0, 100)) })
        .map(({ scheme, gain }) => ({ scheme, ...(gain !== null && { gain }) })),
      batch: fc.oneof(fc.constant(0), fc.nat({ max: kindOfExamples(data.set).most })),
    })
    .chain((setup) => plane(parameterCount(setup)).map((one): NetworkSetup => ({ ...setup, plane: one })));
});

/** Complete experiments about networks, with starts anywhere on their planes. */
export function networkExperiments(
  sizes: Parameters<typeof experiments>[0],
  networks = anyNetwork,
): fc.Arbitrary<Experiment> {
  const share = fc.oneof(fc.constant(0), between(-1, 1));
  return fc
    .tuple(experiments(sizes), networks, fc.array(fc.tuple(share, share), { minLength: 6, maxLength: 6 }))
    .map(([experiment, network, shares]): Experiment => {
      const { size } = network.plane;
      const fits = (id: string) => parameterCount(network) <= limits.matrixParameters || !findOptimizer(id)?.matrix;
      const clipped = experiment.runs.map((run, i) =>
        run.clip && shares[i % shares.length][0] > 0
          ? { ...run, clip: { ...run.clip, by: 'block-norm' as const } }
          : run,
      );
      const runs = clipped.filter(({ optimizer }) => fits(optimizer));
      const { starts, view } = experiment;
      const ground = { kind: 'network', surface: 'network', network } as const;
      const scales = { findOptimizer, price: price(ground), dimension: 2 };
      const steps = Math.min(experiment.steps, runs.length > 0 ? mostSteps({ runs, starts }, scales) : 0);
      return {
        ...experiment,
        ground,
        starts: starts.map((_, i) => shares[i].map((one) => one * size + 0)),
        runs,
        steps,
        view: { ...view, inspected: 0, playhead: view.playhead && Math.min(view.playhead, steps) },
      };
    })
    .filter(({ runs }) => runs.length > 0);
}
