import { shuffledBatches } from '../../src/core/data/batches.ts';
import { type Examples, initialParameters, type Network, networkObjective } from '../../src/core/network/index.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { constantRates } from '../../src/core/optimizers/descend.ts';
import { uniformAt } from '../../src/core/random-at.ts';
import { gradientByHand, trainByHand } from './hand-networks.ts';

/*
 * What a network's gradient costs in the core, which takes any layers, against loops by hand: for 2-8-8-1 with tanh loops of just these sizes over
 * one example after the other; for two networks of the lessons plain loops over the examples of a batch, with Adam in the same way. All use the
 * same portable functions. `node tests/bench/network.ts` prints the table; `benchNetworks` also runs in a browser. The goal is 1.3 times the
 * loops of fixed sizes.
 */

/** One piece of work, in both ways. */
export interface NetworkRow {
  readonly work: string;
  /** Medians over the rounds, in microseconds for what `work` says. */
  readonly byHand: number;
  readonly core: number;
  /** The median over the rounds of one round's ratio. */
  readonly times: number;
}

const layersOf = (activation: string, ...widths: readonly number[]): Network['layers'] =>
  widths.map((width, l) => ({ width, activation: { id: l < widths.length - 1 ? activation : 'linear' } }));

/** Examples of numbers from 0 to 1, as pixels are, of so many classes. */
function examplesOf(count: number, inputs: number, classes: number): Examples {
  return {
    count,
    inputs: Float64Array.from({ length: count * inputs }, (_, i) => uniformAt(1, 0, i, 0)),
    targets: Float64Array.from({ length: count }, (_, i) => i % classes),
  };
}

/** A way to do the work, and what comes out, to be held against the other way. */
interface Way {
  readonly run: () => void;
  readonly result: () => Float64Array;
}

function gradientWays(): readonly [Way, Way] {
  const network: Network = { inputs: 2, layers: layersOf('tanh', 8, 8, 1), loss: { id: 'bce' } };
  const examples = examplesOf(200, 2, 2);
  const objective = networkObjective(network, examples);
  const x = initialParameters(network, { scheme: 'glorot-uniform' }, 1);
  const own = new Float64Array(objective.dimension);
  const byHand = new Float64Array(objective.dimension);
  return [
    { run: () => gradientByHand(x, examples, byHand), result: () => byHand },
    { run: () => objective.gradient(x, own, 0), result: () => own },
  ];
}

function trainingWays(inputs: number, hidden: number, steps: number): readonly [Way, Way] {
  const classes = 10;
  const network: Network = { inputs, layers: layersOf('relu', hidden, classes), loss: { id: 'sparse-cce' } };
  const examples = examplesOf(steps * 32, inputs, classes);
  const batches = shuffledBatches(examples.count, 32, 1);
  const objective = networkObjective(network, examples, { batches });
  const start = initialParameters(network, { scheme: 'he-uniform' }, 1);
  const settings = adam.forms.pytorch!.defaults;
  const rates = constantRates(settings.learningRate, steps);
  let own = start;
  let byHand = start;
  return [
    {
      run() {
        byHand = trainByHand(start, examples, batches, [inputs, hidden, classes], settings, steps);
      },
      result: () => byHand,
    },
    {
      run() {
        own = start.slice();
        const state = adam.createState(start.length, settings);
        adam.forms.pytorch!.run({ x: own, objective, state, settings, rates, path: new Float64Array(0) }, 0, steps);
      },
      result: () => own,
    },
  ];
}

/** Measures in interleaved rounds. Throws where both ways do not compute the same. */
export function benchNetworks(rounds = 40): NetworkRow[] {
  const works = [
    { work: '2-8-8-1, tanh: gradient over 200 examples, an example', ways: gradientWays(), runs: 10, count: 2000 },
    { work: '64-32-10, Adam: a batch of 32', ways: trainingWays(64, 32, 50), runs: 1, count: 50 },
    { work: '784-100-10, Adam: a batch of 32', ways: trainingWays(784, 100, 10), runs: 1, count: 10 },
  ];
  // Everything meets everything once, so that no loop is compiled for one network alone.
  for (const { ways } of works) {
    for (const { run } of ways) run();
    const [byHand, core] = ways.map(({ result }) => result());
    const apart = Math.max(...core.map((value, i) => Math.abs(value - byHand[i])));
    if (!(apart < 1e-9)) throw new Error(`the ways are ${apart} apart`);
  }
  return works.map(({ work, ways, runs, count }) => {
    const times: number[][] = ways.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, { run }] of ways.entries()) {
        const before = performance.now();
        for (let n = 0; n < runs; n++) run();
        times[i].push(((performance.now() - before) * 1e3) / count);
      }
    }
    const [byHand, core] = times;
    return { work, byHand: median(byHand), core: median(core), times: median(core.map((time, i) => time / byHand[i])) };
  });
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) console.table(benchNetworks());
