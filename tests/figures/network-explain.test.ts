import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { dataLoss } from '../../src/core/network/index.ts';
import { layoutOf as parametersOf } from '../../src/core/network/layout.ts';
import {
  type Choice,
  choiceAt,
  countOf,
  edgesOf,
  endOf,
  fitting,
  moved,
} from '../../src/figures/kinds/network/choice.ts';
import { outcomeOfRun, shortMeasure } from '../../src/figures/kinds/network/curves.ts';
import { answerOf, fieldsOf, questionOf } from '../../src/figures/kinds/network/decision.ts';
import { explain } from '../../src/figures/kinds/network/explain.ts';
import { layoutOf } from '../../src/figures/kinds/network/layout.ts';
import { viewOf } from '../../src/figures/kinds/network/see.ts';
import type { Store } from '../../src/figures/state/store.ts';
import { featuresIn, onEmptyPage, storeOf } from './network-figure.ts';

onEmptyPage();

const texts = en as unknown as Parameters<typeof outcomeOfRun>[0]['texts'];

/** What is explained of a store's network as it begins. */
async function begun(change = {}) {
  const store: Store = await storeOf(change);
  const { training, lift, measured } = store.prepared.peek();
  const x = lift!([0, 0]);
  const gradient = new Float64Array(x.length);
  measured.gradient(x, gradient, 0);
  return {
    store,
    x,
    gradient,
    what: { ...training!, x, features: featuresIn(store), example: 3, gradient: () => gradient },
  };
}

/** The number at the end of a formula. */
const resultOf = (line: string) => {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plain = line
    .slice(line.lastIndexOf('=') + 1)
    .replace('−', '-')
    .replace(
      /·10(.*)/,
      (_, power: string) =>
        `e${power.replace('⁻', '-').replace(/[⁰¹²³-⁹]/g, (sign) => String(superscripts.indexOf(sign)))}`,
    );
  return Number(plain);
};

describe('what is said of a neuron, an edge and a point', () => {
  test('agrees with the loss: every gradient is the difference quotient of one', async () => {
    const { what, x, gradient } = await begun({
      network: { data: { set: 'circles' }, layers: [{ width: 3 }, { width: 2, activation: 'sigmoid' }], l2: 0.5 },
    });
    const { network, examples } = what;
    const { training } = examples;
    const own = {
      count: 1,
      inputs: training.inputs.slice(3 * 2, 4 * 2),
      targets: training.targets.slice(3, 4),
    };
    const [one, all] = [own, training].map((part) => dataLoss(network, part).value);
    for (const [choice] of edgesOf(layoutOf(network, 640))) {
      const { lines } = explain(what, choice);
      const { weights, inputs } = parametersOf(network).layers[choice.column - 1];
      const place = weights + choice.index * inputs + choice.from;
      const slope = (loss: typeof one) => {
        const at = (by: number) => loss(x.with(place, x[place] + by), 0);
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      };
      expect(resultOf(lines[0])).toBeCloseTo(x[place], 3);
      expect(resultOf(lines[1])).toBeCloseTo(slope(one), 4);
      // The loss that is shown is that of the data: the penalty is no part of it.
      expect(resultOf(lines[2])).toBeCloseTo(slope(all), 4);
      expect(gradient[place]).toBeCloseTo(slope(all), 6);
    }
  });

  test('adds up: the summands of a neuron make its sum, and the sum its activation', async () => {
    const { what } = await begun();
    const { lines, terms, trace } = explain(what, { kind: 'neuron', column: 1, index: 2 });
    expect(terms).toHaveLength(2);
    const numbers = terms.map(({ text }) => text.replaceAll('−', '-').replace(/[()]/g, '').split(' · ').map(Number));
    const sum = numbers.reduce((total, [w, a]) => total + w * a, 0);
    expect(sum).toBeCloseTo(trace[0].sums[2], 2);
    expect(lines[1]).toMatch(/^a¹₃ = tanh\(z\) = /);
    expect(resultOf(lines[1])).toBeCloseTo(Math.tanh(trace[0].sums[2]), 3);
    expect(resultOf(lines[2])).toBeCloseTo(1 - Math.tanh(trace[0].sums[2]) ** 2, 3);
    expect(explain(what, { kind: 'neuron', column: 0, index: 1 }).lines[0]).toMatch(/^y = /);
    expect(explain(what, { kind: 'neuron', column: 2, index: 0 }).lines[0]).toMatch(/^z = Σ w·a¹ⱼ \+ b = /);
    expect(explain({ ...what, example: countOf(what.examples) - 1 }, { kind: 'example' }).placed.partName).toBe(
      'validation',
    );
  });

  test('decodes two logits by their difference, one by its sign, several by the largest', () => {
    expect(fieldsOf('two', Float64Array.of(3, 1, -2, 4), 2)).toEqual([Float64Array.of(-2, 6)]);
    expect(answerOf('two', [3, 1])).toMatchObject({ class: 0 });
    expect(answerOf('two', [-0.5])).toMatchObject({ class: 0 });
    // As probabilities these would both be below a half.
    expect(answerOf('two', [-3, -1])).toMatchObject({ class: 1, share: expect.closeTo(1 / (1 + Math.exp(-2)), 12) });
    const fields = fieldsOf('several', Float64Array.of(1, 2, 5), 3);
    expect(fields.map(([margin]) => margin > 0)).toEqual([false, false, true]);
    expect(answerOf('several', [1, 2, 5]).valueOf()).toMatchObject({ class: 2 });
  });

  test('says shares that are none above 100%, of present results alone', async () => {
    const { store } = await begun();
    const { planOf } = await import('../../src/core/training/plan-of.ts');
    const plan = planOf(store.setup.peek(), store.prepared.peek());
    expect(shortMeasure({ loss: 0, accuracy: 1 }, texts.training)).toBe('100%');
    expect(shortMeasure({ loss: 0, accuracy: 0.9996 }, texts.training)).toBe('100%');
    const record = (step: number, accuracy: number) => ({
      step,
      training: { loss: 1, accuracy },
      validation: { loss: 2, accuracy },
    });
    const run = {
      ...{ step: 60, records: [record(0, 0.5), record(60, 0.75)], checkpoints: [], marks: [], point: null },
      ...{ stopped: null, finished: true, test: null },
    };
    const model = (playhead: number, stale = false) => ({ texts, playhead, trained: { plan, runs: [run], stale } });
    expect(outcomeOfRun(model(60), 0)).toBe('validation 75%, loss 2');
    expect(outcomeOfRun(model(59), 0)).toBe('validation 50%, loss 2');
    expect(outcomeOfRun(model(60, true), 0)).toBe('training anew');
    const broken = { ...run, finished: false, stopped: { step: 7, why: 'training loss' as const } };
    expect(outcomeOfRun({ ...model(60), trained: { plan, runs: [broken], stale: false } }, 0)).toBe('NaN at step 7');
  });
});

describe('the picture of a network', () => {
  test('has what is pressed: a neuron, the edge nearby, the nearest point', async () => {
    const { store, what } = await begun();
    const { network, examples } = what;
    const { frame } = viewOf(store.prepared.peek(), 'light');
    for (const width of [320, 640, 960]) {
      const layout = layoutOf(network, width);
      const at = (pixel: readonly [number, number]) => choiceAt(layout, pixel, examples, frame);
      for (const { nodes } of layout.columns)
        for (const { column, index, x, y } of nodes)
          expect(at([x, y])?.choice).toEqual({ kind: 'neuron', column, index });
      const [[edge, from, to]] = edgesOf(layout);
      const [start, end] = [endOf(from, 1), endOf(to, -1)];
      expect(at([start[0] + 0.1 * (end[0] - start[0]), start[1] + 0.1 * (end[1] - start[1])])?.choice.kind).toBe(
        edge.kind,
      );
      const { plane } = layout;
      expect(at([plane.x + plane.width / 2, plane.y + 4])?.choice).toEqual({ kind: 'example' });
      expect(plane.x + plane.width).toBeLessThanOrEqual(width);
      expect(plane.y + plane.height).toBeLessThanOrEqual(layout.height);
    }
  });

  test('is gone through with arrow keys, and forgets what another network has not', async () => {
    const { what } = await begun();
    const { network } = what;
    const walk = (from: Choice | null, ...keys: readonly (readonly [number, number])[]) =>
      keys.reduce<Choice | null>((choice, [right, up]) => moved(network, choice, right, up), from);
    expect(walk(null, [0, 1])).toEqual({ kind: 'neuron', column: 2, index: 0 });
    expect(walk(null, [0, 1], [-1, 0], [0, -1], [0, -1])).toEqual({ kind: 'neuron', column: 1, index: 2 });
    expect(walk(null, [0, 1], [-1, 0], [-1, 0], [-1, 0])).toEqual({ kind: 'neuron', column: 0, index: 0 });
    const edge = { kind: 'edge', column: 1, index: 3, from: 1 } as const;
    expect(walk(edge, [-1, 0])).toEqual({ kind: 'neuron', column: 0, index: 1 });
    expect(fitting({ ...network, inputs: 1 }, edge)).toBeNull();
    expect(fitting(network, edge)).toBe(edge);
  });

  test.each([
    { set: 'blobs', classes: 4 },
    { set: 'gaussian' },
    { set: 'curve' },
    { set: 'moons' },
  ] as const)('draws $set, in finite numbers, whatever the weights are', async (data) => {
    const { store, what, x } = await begun({ network: { data } });
    const { see, draw, question } = viewOf(store.prepared.peek(), 'live');
    expect(question).toBe(questionOf(what.network));
    const layout = layoutOf(what.network, 640);
    for (const parameters of [x, x.map(() => 0), x.map((value) => value * 1e8), x.map(() => Number.NaN)]) {
      const { plane, boundary, maps } = draw(see(parameters), layout, true);
      const ds = [...plane, ...maps.flat(2)].map(({ d }) => d);
      expect([...ds, boundary].join('')).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
