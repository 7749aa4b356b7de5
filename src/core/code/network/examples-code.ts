import type { ExamplePart } from '../../examples/index.ts';
import { classCount, type FeatureId, kindOfExamples, type PictureSetId, type ScalingId } from '../../examples/kinds.ts';
import { streamFor } from '../../examples/raw-examples.ts';
import type { NetworkSetup } from '../../grounds/network/network-ground.ts';
import { pictureSets } from '../../pictures/index.ts';
import type { PictureSet } from '../../pictures/picture-set.ts';
import { comment, indent, list } from '../lines.ts';
import { float } from '../python.ts';

/** Training examples as code: NumPy arrays `inputs`, an example a row, and `targets`, class numbers or a column of numbers. */
export interface ExamplesCode {
  readonly imports: readonly string[];
  readonly lines: readonly string[];
  readonly needsUniform: boolean;
  /** The file that is read. */
  readonly file?: string;
}

const features: Readonly<Record<FeatureId, string>> = {
  x: 'x',
  y: 'y',
  xx: 'x * x',
  yy: 'y * y',
  xy: 'x * y',
  'sin-x': 'np.sin(x)',
  'sin-y': 'np.sin(y)',
};

/**
 * The training examples of a network: points are written out as they were before features were made of them and before they were scaled, after
 * the split and with their wrong labels; pictures are read from their file.
 */
export function examplesCode(setup: NetworkSetup, examples: ExamplePart, inputs: number): ExamplesCode {
  const { data } = setup;
  const scaled = scalingLines(data.scaling, examples.inputs, inputs, data.set);
  if (kindOfExamples(data.set).from === 'file') return picturesCode(setup, examples.count, scaled);
  return {
    imports: [],
    lines: [...pointLines(setup, examples), ...targetLines(setup, examples), ...scaled],
    needsUniform: false,
  };
}

function pointLines({ data, inputs }: NetworkSetup, { raw, count }: ExamplePart): string[] {
  const { coordinates } = kindOfExamples(data.set);
  const numbers = Array.from({ length: count }, (_, i) =>
    Array.from(raw.subarray(i * coordinates, (i + 1) * coordinates), float),
  );
  const made = inputs.map((id) => features[id]).join(', ');
  if (coordinates === 1) return [...list('x = np.array(', numbers.flat(), ')'), `inputs = np.stack([${made}], axis=1)`];
  const rows = numbers.map((row) => `[${row.join(', ')}]`);
  if (made === 'x, y') return list('inputs = np.array(', rows, ')');
  return [...list('x, y = np.array(', rows, ').T'), `inputs = np.stack([${made}], axis=1)`];
}

function targetLines({ data, loss }: NetworkSetup, { targets }: ExamplePart): string[] {
  const isClass = classCount(data) > 0;
  const numbers = Array.from(targets, isClass ? String : float);
  return list('targets = np.array(', numbers, `${isClass ? `, ${typeOf(loss)}` : ''})${columnOf(loss)}`);
}

const typeOf = (loss: NetworkSetup['loss']): string => (loss === 'sparse-cce' ? 'np.int64' : 'float');
const columnOf = (loss: NetworkSetup['loss']): string => (loss === 'sparse-cce' ? '' : '[:, None]');

/** Scaling with the statistics of these examples. What is always the same is only moved. */
function scalingLines(id: ScalingId, inputs: Float64Array, width: number, set: NetworkSetup['data']['set']): string[] {
  if (id === 'none') return [];
  if (id === 'full-range') return [`inputs = inputs / ${pictureSets[set as PictureSetId].largest}`];
  const isFlat = Array.from({ length: width }, (_, j) => {
    for (let i = j; i < inputs.length; i += width) if (inputs[i] !== inputs[j]) return false;
    return true;
  }).some(Boolean);
  const [shift, spread] =
    id === 'standard'
      ? ['inputs.mean(axis=0)', 'inputs.std(axis=0)']
      : ['inputs.min(axis=0)', 'np.ptp(inputs, axis=0)'];
  if (!isFlat) return [`inputs = (inputs - ${shift}) / ${spread}`];
  return [
    'varies = np.ptp(inputs, axis=0) > 0',
    `shift = np.where(varies, ${shift}, inputs[0])`,
    `inputs = (inputs - shift) / np.where(varies, ${spread}, 1)`,
  ];
}

function picturesCode({ data }: NetworkSetup, kept: number, scaled: readonly string[]): ExamplesCode {
  const set: PictureSet = pictureSets[data.set as PictureSetId];
  const count = Math.min(data.count, set.count);
  const { labelNoise, shuffled } = data;
  const records = [
    ...comment(`${set.source.text}. ${set.source.licence}. ${set.source.url}`),
    `records = gzip.open("${set.file}").read()`,
    `records = np.frombuffer(records, np.uint8).reshape(-1, ${set.record})[:${count}]`,
  ];
  const read = {
    digits: ['inputs, targets = records[:, :64].astype(float), records[:, 64].astype(np.int64)'],
    clothes: [
      'inputs = np.stack([records >> 4, records & 15], axis=2).reshape(-1, 784).astype(float)',
      'targets = np.arange(len(inputs), dtype=np.int64) % 10',
    ],
  }[data.set as PictureSetId];
  const drawn = (purpose: 'labels' | 'split', which: number) =>
    `uniform(${data.seed >>> 0}, ${streamFor(purpose)}, np.arange(${count}), ${which})`;
  const noisy =
    labelNoise === 0
      ? []
      : [
          `others = targets + 1 + (${drawn('labels', 1)} * 9).astype(np.int64)`,
          `targets = np.where(${drawn('labels', 0)} < ${float(labelNoise)}, others % 10, targets)`,
        ];
  const split = shuffled
    ? [
        `rows, draws = np.arange(${count}), ${drawn('split', 0)}`,
        `for i in range(${count - 1}, 0, -1):`,
        ...indent(['j = int(draws[i] * (i + 1))', 'rows[[i, j]] = rows[[j, i]]']),
        `rows = np.sort(rows[:${kept}])`,
        'inputs, targets = inputs[rows], targets[rows]',
      ]
    : [`inputs, targets = inputs[:${kept}], targets[:${kept}]`];
  return {
    imports: ['gzip'],
    lines: [...records, ...read, ...noisy, ...(kept < count ? split : []), ...scaled],
    needsUniform: labelNoise > 0 || (shuffled === 1 && kept < count),
    file: set.file,
  };
}
