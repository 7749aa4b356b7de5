import { rreluKind } from '../../activations/rrelu.ts';
import { streamOf } from '../../random-at.ts';
import { indent } from '../lines.ts';
import { float } from '../python.ts';

/*
 * Our random numbers in Python, number by number: those of `random-at.ts`, which are functions of their place, and the stream of `random.ts`
 * that shuffles batches. Only NumPy's logarithm, sine and cosine may differ from ours, in the last bit.
 */

/** Evenly distributed numbers on [0, 1) at places (i, j), which may be arrays: `uniformAt`. */
export const uniformFunction = [
  'def uniform(seed, stream, i, j):  # Threefry-2x32',
  ...indent([
    'i, j = np.broadcast_arrays(*np.atleast_1d(i, j))',
    'keys = [seed, stream, seed ^ stream ^ 0x1BD11BDA]',
    'a, b = i.astype(np.uint32) + keys[0], j.astype(np.uint32) + keys[1]',
    'for group in range(1, 6):',
    ...indent([
      'for turn in [(17, 29, 16, 24), (13, 15, 26, 6)][group % 2]:',
      '    a = a + b',
      '    b = a ^ (b << turn | b >> 32 - turn)',
      'a = a + keys[group % 3]',
      'b = b + keys[(group + 1) % 3] + group',
    ]),
    'return ((a >> 5) * 2.0**26 + (b >> 6)) / 2.0**53',
  ]),
];

/** The first `count` normally distributed numbers of a stream: `normalAt`. */
export const normalFunction = [
  'def normal(seed, stream, count):  # Box and Muller',
  ...indent([
    'i = np.arange(count)',
    'radius = np.sqrt(-2 * np.log(1 - uniform(seed, stream, i // 2, 0)))',
    'angle = 2 * np.pi * uniform(seed, stream, i // 2, 1)',
    'return radius * np.where(i % 2 == 0, np.cos(angle), np.sin(angle))',
  ]),
];

/** The functions that give the examples of update k, out of so many and so many at a time: `shuffledBatches`. */
export function batchFunctions(count: number, size: number, seed: number): string[][] {
  return [
    [
      'def words(seed, stream):  # sfc32',
      ...indent([
        'a, b, c, n = 0, seed, stream, 1',
        'while True:',
        ...indent([
          'word = (a + b + n) % 2**32',
          'a, b, n = b ^ b >> 9, (c + (c << 3)) % 2**32, n + 1',
          'c = ((c << 21 | c >> 11) + word) % 2**32',
          'yield word',
        ]),
      ]),
    ],
    [
      '@functools.cache',
      'def order(epoch):',
      ...indent([
        `rows, word = list(range(${count})), words(${seed >>> 0}, epoch)`,
        'for _ in range(12):',
        '    next(word)',
        `for i in range(${count - 1}, 0, -1):`,
        '    high, low = next(word) >> 5, next(word) >> 6',
        '    j = int((high * 2**26 + low) / 2**53 * (i + 1))',
        '    rows[i], rows[j] = rows[j], rows[i]',
        'return rows',
      ]),
    ],
    [
      'def batch(k):',
      ...indent([
        `epoch, place = divmod(k - 1, ${Math.ceil(count / size)})`,
        `return order(epoch)[${size} * place:${size} * (place + 1)]`,
      ]),
    ],
  ];
}

const drawn = (use: 'dropout' | 'slopes', seed: number): string[] => [
  'places = np.asarray(rows)[:, None] * width + np.arange(width)',
  `drawn = uniform(${seed >>> 0}, ${streamOf(use, 0)} + layer, k - 1, places)`,
];

/** What the neurons of a layer are multiplied by at update k, for the examples `rows`: 0, or a little more than 1. */
export const maskFunction = (seed: number): string[] => [
  'def mask(k, layer, rows, width, rate):',
  ...indent([...drawn('dropout', seed), 'return (drawn >= rate) / (1 - rate)']),
];

/** The slopes of RReLU below 0 at update k, for the examples `rows`. */
export function slopesFunction(seed: number): string[] {
  const [low, high] = [rreluKind.parameters.lower.default, rreluKind.parameters.upper.default];
  const spread = `(${float(high)} - ${float(low)})`;
  return [
    'def slopes(k, layer, rows, width):',
    ...indent([...drawn('slopes', seed), `return ${float(low)} + ${spread} * drawn`]),
  ];
}
