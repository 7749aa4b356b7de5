import { describe, expect, test } from 'vitest';
import { networkPresets } from '../../content/network-presets.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import * as networks from '../../src/core/grounds/network/make-ground.ts';
import { makeNetworksBy } from '../../src/core/grounds/network/prepare.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { earlyStop } from '../../src/core/training/early-stopping.ts';
import { planOf } from '../../src/core/training/plan-of.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { train } from '../../src/core/training/training-job.ts';
import { textsOf } from '../../src/i18n/texts.ts';
import { tier } from '../tier.ts';

makeNetworksBy(networks);

/** The trainings of an experiment: of each run its records, and how it ended. */
function trained(input: ExperimentInput) {
  const { experiment } = completeExperiment(input);
  return train({ findOptimizer: findTrainer }, planOf(experiment, prepare(experiment, allParts))).runs.map((run) => ({
    ...run,
    first: run.records[0],
    last: run.records[run.records.length - 1],
  }));
}

describe('every preset', () => {
  test.each(Object.entries<ExperimentInput>(networkPresets))('%s is valid as it stands, and a link', (_, input) => {
    const { experiment, notices } = completeExperiment(input);
    expect(notices).toEqual([]);
    expect(decodeFragment(encodeExperiment(experiment)!).experiment).toEqual(experiment);
  });

  test('has a name and says in both languages what it shows', () => {
    for (const locale of ['ko', 'en'] as const)
      expect(Object.keys(textsOf(locale).networkPresets)).toEqual(Object.keys(networkPresets));
  });
});

const accuracy = (input: ExperimentInput) => trained(input)[0].last.training.accuracy!;
const withLayers = (input: ExperimentInput, activation: string) =>
  ({
    ...input,
    network: {
      ...input.network,
      layers: (input.network as { layers: object[] }).layers.map((one) => ({ ...one, activation })),
    },
  }) as ExperimentInput;

describe('what the presets show', () => {
  test('xor: four neurons part the classes, and no straight line does', () => {
    const { xor } = networkPresets;
    expect(accuracy(xor)).toBeGreaterThan(0.95);
    expect(accuracy({ ...xor, network: { ...xor.network, layers: [] } })).toBeLessThan(0.75);
  });

  test('features: with x² and y² no hidden layer is needed, with x and y alone it fails', () => {
    const { features } = networkPresets;
    expect(accuracy(features)).toBeGreaterThan(0.98);
    expect(accuracy({ ...features, network: { ...features.network, inputs: ['x', 'y'] } })).toBeLessThan(0.75);
  });

  test('lines: linear layers stay at a straight line, and tanh and ReLU do not', () => {
    const { lines } = networkPresets;
    expect(accuracy(lines)).toBeLessThan(0.75);
    for (const activation of ['tanh', 'relu']) expect(accuracy(withLayers(lines, activation))).toBeGreaterThan(0.98);
  });

  test('vanishing: six sigmoid layers stay at chance, six of tanh do not', () => {
    const { vanishing } = networkPresets;
    const [{ last }] = trained(vanishing);
    expect(last.training.accuracy).toBeLessThan(0.6);
    expect(last.training.loss).toBeGreaterThan(0.68);
    expect(accuracy(withLayers(vanishing, 'tanh'))).toBeGreaterThan(0.95);
  });

  test('overfit and dropout: the training loss falls while the validation loss turns; dropout learns less by heart', () => {
    const [{ records, last }] = trained(networkPresets.overfit);
    const { best } = earlyStop(records)!;
    const lowest = records.find(({ step }) => step === best)!;
    expect(best).toBeLessThan(networkPresets.overfit.steps / 3);
    expect(last.validation!.loss).toBeGreaterThan(1.5 * lowest.validation!.loss);
    expect(last.training.loss).toBeLessThan(0.5 * lowest.training.loss);
    const [dropped] = trained(networkPresets.dropout);
    expect(dropped.last.training.loss).toBeGreaterThan(last.training.loss);
    expect(dropped.last.validation!.loss).toBeLessThan(last.validation!.loss);
  });

  test('curve: L-BFGS gets lower on the training points than Adam', () => {
    const [adam, lbfgs] = trained(networkPresets.curve);
    expect(lbfgs.last.training.loss).toBeLessThan(adam.last.training.loss);
  });

  test('classes, hills, race: all learn', () => {
    expect(accuracy(networkPresets.classes)).toBeGreaterThan(0.9);
    if (tier === 'short') return;
    const [{ first, last }] = trained(networkPresets.hills);
    expect(last.training.loss).toBeLessThan(0.2 * first.training.loss);
    for (const run of trained(networkPresets.race)) expect(run.last.training.accuracy).toBeGreaterThan(0.6);
  });
});
