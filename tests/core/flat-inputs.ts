import { createRandom } from '../../src/core/random.ts';

/*
 * Experiments as authors, files and links write them, made at random by numbers that never change: on every ground, with and without its
 * fields, right and wrong ones, in any order. Nothing here follows the core's lists, so that what was once written for them stays so.
 * Runs are all of SGD, written out in full: what is varied is the ground.
 */

const plain = ['beale', 'parabola', 'bowl', 'rosenbrock', 'line-fit', 'logistic-fit', 'monkey-saddle', 'rastrigin'];
const grounds = ['linear-regression', 'logistic-regression', 'formula'];
const sets = ['lin12', 'pos10', 'hubble', 'line', 'log14', 'groups', 'shuttle', 'own', 'mars'];
const losses = ['mse', 'mae', 'huber', 'log-cosh', 'msle', 'bce', 'guess'];
const texts = ['x^2 + 3y^2', 'sin(x', '', 'x y', 'π × x² − y³ ÷ 2', 'a_b&c=d%20', 'exp(-x^2)'];

/** What the numbers of one experiment are drawn with. */
function dice(index: number) {
  const { uniform } = createRandom(index, 2026);
  const chance = (share: number) => uniform() < share;
  const below = (count: number) => Math.floor(uniform() * count);
  return {
    chance,
    below,
    pick: <T>(items: readonly T[]): T => items[below(items.length)],
    number: () => Number((8 * uniform() - 4).toPrecision(1 + below(6))),
    list: <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make),
  };
}
type Dice = ReturnType<typeof dice>;

const maybe = (make: () => unknown, wanted: boolean) => (wanted ? make() : undefined);

function dataOf({ chance, below, pick, number, list }: Dice): unknown {
  if (chance(0.05)) return pick([null, 'lin12', [], 7]);
  return {
    set: maybe(() => pick(sets), chance(0.8)),
    seed: maybe(() => below(50), chance(0.3)),
    count: maybe(() => below(60), chance(0.3)),
    outliers: maybe(() => below(9), chance(0.3)),
    noise: maybe(number, chance(0.3)),
    points: maybe(() => list(below(5), () => [number(), pick([0, 1, number()])]), chance(0.6)),
    loss: maybe(() => pick(losses), chance(0.6)),
    delta: maybe(number, chance(0.2)),
    batch: maybe(() => below(20), chance(0.5)),
    standardized: maybe(() => below(3), chance(0.3)),
    window: maybe(() => [number(), number(), number()], chance(0.2)),
    colour: maybe(() => 'red', chance(0.05)),
  };
}

function formulaOf({ chance, pick, number }: Dice): unknown {
  if (chance(0.05)) return pick([null, 'x^2', [], 7]);
  const [x, y] = [number(), number()];
  const side = () => pick([1, 2, 4, -1]);
  return {
    text: maybe(() => pick(texts), chance(0.8)),
    domain: maybe(
      () => [
        [x, x + side()],
        [y, y + side()],
      ],
      chance(0.6),
    ),
    colour: maybe(() => 'red', chance(0.05)),
  };
}

/** The experiment of that number as an author would write it, with some fields wrong. */
export function flatInput(index: number): Readonly<Record<string, unknown>> {
  const draw = dice(index);
  const { chance, below, pick, number, list } = draw;
  const surface = pick([pick(plain), pick(grounds), pick(grounds), pick(grounds)]);
  const isOnData = surface.endsWith('regression');
  const fields: [string, unknown][] = [
    ['surface', maybe(() => (chance(0.03) ? pick(['everest', 7, null]) : surface), chance(0.97))],
    ['data', maybe(() => dataOf(draw), chance(isOnData ? 0.8 : 0.1))],
    ['formula', maybe(() => formulaOf(draw), chance(surface === 'formula' ? 0.8 : 0.1))],
    ['starts', maybe(() => list(1 + below(3), () => [number(), number()].slice(below(20) ? 0 : 1)), chance(0.7))],
    [
      'runs',
      list(1 + below(2), () => ({
        optimizer: 'sgd',
        form: 'pytorch',
        settings: { learningRate: number(), weightDecay: 0 },
        ...(chance(0.2) && { clip: { by: 'norm', at: 2 } }),
      })),
    ],
    ['steps', below(300)],
    ['seed', below(9)],
    ['view', maybe(() => ({ playhead: below(300), azimuth: 30 + below(30) }), chance(0.5))],
    ['kind', maybe(() => 'surface', chance(0.03))],
    ['ground', maybe(() => ({ kind: 'surface', surface: 'bowl' }), chance(0.03))],
  ];
  const order = fields.map((field) => [chance(0.2) ? below(99) : 0, field] as const).sort(([a], [b]) => a - b);
  return Object.fromEntries(order.map(([, field]) => field));
}

/** The link of that number, with fields of every ground on any surface. */
export function flatLink(index: number): string {
  const draw = dice(index + 2 ** 20);
  const { chance, below, pick, number, list } = draw;
  const data = () =>
    [
      pick([...sets, '']),
      ...list(below(3), () =>
        pick(['loss:huber', 'loss:mae', 'batch:4', 'noise:2', 'seed:x', 'standardized:1', 'colour:1']),
      ),
      ...(chance(0.3) ? [`window:${number()}/${number()}/${pick([1, 2, -1])}`] : []),
      ...(chance(0.3) ? [`points:${list(1 + below(6), number).join('/')}`] : []),
    ].join();
  const domain = () => pick(['-1,1,0,2', '-3,3,-3,3', '1,2', '3,-3,3,-3', 'a,b,c,d', `${number()},5,${number()},6`]);
  const fields = [
    ...(chance(0.9) ? [`surface=${pick([...plain, ...grounds, ...grounds, ...grounds, 'everest'])}`] : []),
    ...list(chance(0.5) ? 1 + below(2) : 0, () => `data=${data()}`),
    ...(chance(0.4) ? [`formula=${pick(['x_5E2', 'x_20y', '', 'sin_28x', 'x_0Ay'])}`] : []),
    ...list(chance(0.4) ? 1 + below(2) : 0, () => `domain=${domain()}`),
    ...list(below(3), () => `start=${number()},${number()}`),
    'run=sgd,learningRate:0.1,weightDecay:0',
    ...(chance(0.2) ? ['colour=red'] : []),
    ...(chance(0.3) ? [`steps=${below(300)}`, `seed=${below(9)}`] : []),
  ];
  return ['v1', ...(chance(0.2) ? fields.reverse() : fields)].join('&');
}
