import { shuffledBatches } from '../../src/core/data/batches.ts';
import { type Examples, initialParameters, type Network, networkObjective } from '../../src/core/network/index.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { constantRates } from '../../src/core/optimizers/descend.ts';
import { uniformAt } from '../../src/core/random-at.ts';

/*
 * Trainings in the core against the same in TensorFlow.js: the same initial weights, batches and Adam, and losses that agree as far as single
 * precision goes. Its batches are tensors before the clock starts. The library is handed in: see tensorflow-js.ts.
 */

/** What is used of TensorFlow.js. */
// biome-ignore lint/suspicious/noExplicitAny: it is fetched for the bench alone, so that its types are not there.
export type TensorFlow = any;

/** One training, in both ways. */
export interface TensorFlowRow {
  readonly work: string;
  readonly backend: string;
  /** Medians over the rounds, in milliseconds for what `work` says. */
  readonly tensorFlow: number;
  readonly core: number;
  /** The median over the rounds of one round's ratio. */
  readonly times: number;
  /** How far the losses of both after one round were apart, as a share. */
  readonly apart: number;
}

const classes = 10;
const batchSize = 32;

const works = [
  { work: '64-32-10, Adam: 50 batches of 32', inputs: 64, hidden: 32, steps: 50 },
  { work: '784-100-10, Adam: an epoch of 2,000, batches of 32', inputs: 784, hidden: 100, steps: 63 },
] as const;

/** Measures in interleaved rounds, on one backend. Throws where both ways do not come to the same loss. */
export async function benchTensorFlow(tf: TensorFlow, backend: string, rounds: number): Promise<TensorFlowRow[]> {
  await tf.setBackend(backend);
  await tf.ready();
  const rows: TensorFlowRow[] = [];
  for (const { work, inputs, hidden, steps } of works) {
    const network: Network = {
      inputs,
      layers: [
        { width: hidden, activation: { id: 'relu' } },
        { width: classes, activation: { id: 'linear' } },
      ],
      loss: { id: 'sparse-cce' },
    };
    const examples: Examples = {
      count: steps * batchSize,
      inputs: Float64Array.from({ length: steps * batchSize * inputs }, (_, i) => uniformAt(1, 0, i, 0)),
      targets: Float64Array.from({ length: steps * batchSize }, (_, i) => i % classes),
    };
    const batches = shuffledBatches(examples.count, batchSize, 1);
    const start = initialParameters(network, { scheme: 'he-uniform' }, 1);
    const objective = networkObjective(network, examples, { batches });
    const settings = adam.forms.pytorch!.defaults;
    const rates = constantRates(settings.learningRate, steps);
    const whole = networkObjective(network, examples);

    const core = () => {
      const x = start.slice();
      const state = adam.createState(x.length, settings);
      adam.forms.pytorch!.run({ x, objective, state, settings, rates, path: new Float64Array(0) }, 0, steps);
      return x;
    };

    const fed = Array.from({ length: steps }, (_, k) => {
      const chosen = Array.from(batches.at(k));
      const x = new Float32Array(chosen.flatMap((n) => [...examples.inputs.subarray(n * inputs, (n + 1) * inputs)]));
      const labels = tf.tensor1d(
        chosen.map((n) => examples.targets[n]),
        'int32',
      );
      return { x: tf.tensor2d(x, [chosen.length, inputs]), y: tf.cast(tf.oneHot(labels, classes), 'float32') };
    });
    const cut = [0, hidden * inputs, hidden, classes * hidden, classes];
    const ends = cut.map((_, i) => cut.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
    const part = (i: number) => new Float32Array(start.subarray(ends[i], ends[i + 1]));
    const other = async () => {
      const variables = [
        tf.variable(tf.transpose(tf.tensor2d(part(0), [hidden, inputs]))),
        tf.variable(tf.tensor1d(part(1))),
        tf.variable(tf.transpose(tf.tensor2d(part(2), [classes, hidden]))),
        tf.variable(tf.tensor1d(part(3))),
      ];
      const [w1, b1, w2, b2] = variables;
      const optimizer = tf.train.adam(settings.learningRate, settings.beta1, settings.beta2, settings.epsilon);
      for (const { x, y } of fed)
        optimizer.minimize(() =>
          tf.losses.softmaxCrossEntropy(y, tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(x, w1), b1)), w2), b2)),
        );
      const [a, b, c, d] = await Promise.all([tf.transpose(w1), b1, tf.transpose(w2), b2].map((one) => one.data()));
      tf.dispose([variables, optimizer]);
      return Float64Array.from([...a, ...b, ...c, ...d]);
    };

    const [ours, theirs] = [whole.value(core(), 0), whole.value(await other(), 0)];
    const apart = Math.abs(theirs - ours) / ours;
    if (!(apart < 1e-3)) throw new Error(`${work}: the losses are ${ours} and ${theirs}`);
    const times: [tensorFlow: number, core: number][] = [];
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      await other();
      const between = performance.now();
      core();
      times.push([between - before, performance.now() - between]);
    }
    rows.push({
      work,
      backend,
      tensorFlow: median(times.map(([one]) => one)),
      core: median(times.map(([, one]) => one)),
      times: median(times.map(([one, own]) => own / one)),
      apart,
    });
    tf.dispose(fed);
  }
  return rows;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
