import { expect, test } from 'vitest';
import { activations, findActivation } from '../../src/core/activations/index.ts';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import {
  drawnMasks,
  type Examples,
  initialParameters,
  type Network,
  networkObjective,
  type OutputLossChoice,
  schemeIds,
  type TrainingStep,
  traceExample,
} from '../../src/core/network/index.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { runs } from '../tier.ts';

/*
 * The gradient of random networks against central differences of their value: every activation, loss, initialization, dropout, penalties and
 * mini-batches. Where an activation or a loss has a kink, a direction is only compared if nothing comes near one on the way.
 */

const pick = <T>({ uniform }: Random, from: readonly T[]): T => from[Math.floor(uniform() * from.length)];
const whole = ({ uniform }: Random, low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));

const losses: readonly OutputLossChoice[] = [
  { id: 'bce' },
  { id: 'cce' },
  { id: 'sparse-cce' },
  { id: 'mse' },
  { id: 'mae' },
  { id: 'huber', delta: 0.7 },
];

function anyNetwork(random: Random): Network {
  const depth = whole(random, 1, 4);
  const layers = Array.from({ length: depth }, (_, l) => {
    const { id } = pick(random, activations);
    const isOutput = l === depth - 1;
    return {
      width: whole(random, 1, 9),
      // Linear where it comes out, most often, as with logits.
      activation: { id: isOutput && random.uniform() < 0.7 ? 'linear' : id },
      ...(!isOutput && random.uniform() < 0.3 && { dropout: 0.8 * random.uniform() }),
    };
  });
  return { inputs: whole(random, 1, 7), layers, loss: pick(random, losses) };
}

function anyExamples(random: Random, { inputs, layers, loss }: Network): Examples {
  const count = whole(random, 1, 45);
  const width = layers[layers.length - 1].width;
  const target = (): number => {
    if (loss.id === 'sparse-cce') return whole(random, 0, width - 1);
    return loss.id === 'bce' ? whole(random, 0, 1) : loss.id === 'cce' ? random.uniform() : random.normal();
  };
  return {
    count,
    inputs: Float64Array.from({ length: count * inputs }, random.normal),
    targets: Float64Array.from({ length: count * (loss.id === 'sparse-cce' ? 1 : width) }, target),
  };
}

/** On which side of every kink each example lies at a step of training: of the activations, and of the loss. */
function sidesOf(network: Network, x: Float64Array, examples: Examples, step: TrainingStep): string {
  const { layers, loss } = network;
  const last = layers.length - 1;
  const width = layers[last].width;
  return Array.from({ length: examples.count }, (_, example) =>
    traceExample(network, x, examples, example, step)
      .map(({ sums, activations: outputs }, l) => {
        const hasKink = findActivation(layers[l].activation.id)!.hasKink;
        const own = hasKink ? [...sums].map((z) => (z > 0 ? '+' : '-')) : [];
        if (l !== last || !['mae', 'huber'].includes(loss.id)) return own.join('');
        const limit = loss.id === 'huber' ? 0.7 : 0;
        const sides = [...outputs].map((a, j) => {
          const rest = a - examples.targets[example * width + j];
          return rest > limit ? '+' : rest < -limit ? '-' : '0';
        });
        return [...own, ...sides].join('');
      })
      .join(),
  ).join();
}

const isSmooth = ({ layers, loss }: Network) =>
  loss.id !== 'mae' && loss.id !== 'huber' && layers.every(({ activation: { id } }) => !findActivation(id)!.hasKink);

test('gradients are what central differences say, on random networks', () => {
  const random = createRandom(11);
  const seen = { smooth: 0, kinked: 0, passedOver: 0 };
  for (let n = 0; seen.smooth + seen.kinked < runs(400, 10_000); n++) {
    const network = anyNetwork(random);
    const examples = anyExamples(random, network);
    const l1 = random.uniform() < 0.2 ? 0.1 : 0;
    const objective = networkObjective(network, examples, {
      seed: n,
      l2: random.uniform() < 0.2 ? 0.3 : 0,
      l1,
      batches: shuffledBatches(examples.count, whole(random, 1, examples.count), n),
    });
    const x = initialParameters(network, { scheme: pick(random, schemeIds.slice(4)) }, n).map(
      (w) => w + 0.1 * random.normal(),
    );
    const k = whole(random, 0, 9);
    const gradient = new Float64Array(x.length);
    objective.gradient(x, gradient, k);

    // Along a random direction.
    const direction = Float64Array.from(x, random.normal);
    const length = Math.hypot(...direction);
    const h = 1e-5;
    const at = (step: number) => x.map((w, i) => w + (step * direction[i]) / length);
    const difference = (objective.value(at(h), k) - objective.value(at(-h), k)) / (2 * h);
    const slope = gradient.reduce((sum, g, i) => sum + (g * direction[i]) / length, 0);

    const smooth = isSmooth(network) && l1 === 0;
    if (!smooth) {
      const step = { k, seed: n, masks: drawnMasks(n) };
      const isTurned = l1 > 0 && x.some((_, i) => Math.sign(at(h)[i]) !== Math.sign(at(-h)[i]));
      if (isTurned || sidesOf(network, at(h), examples, step) !== sidesOf(network, at(-h), examples, step)) {
        seen.passedOver++;
        continue;
      }
    }
    seen[smooth ? 'smooth' : 'kinked']++;
    const scale = Math.max(1, Math.abs(slope), Math.abs(objective.value(x, k)));
    expect(Math.abs(difference - slope) / scale, `network ${n}: ${JSON.stringify(network)}`).toBeLessThan(2e-8);
  }
  console.log(`gradients: ${seen.smooth} smooth, ${seen.kinked} away from kinks, ${seen.passedOver} passed over`);
  // What lies near a kink is rare: a gradient that is wrong cannot hide there.
  expect(seen.passedOver).toBeLessThan(0.1 * (seen.smooth + seen.kinked));
});
