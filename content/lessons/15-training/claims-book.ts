import type { Claim } from '../../../src/lessons/claim.ts';
import { logs, type Printed, printed } from './book.ts';

/** Pictures that are held back, of 60,000. */
export const held = 60_000 * 0.2;

const rows = Object.entries<Printed>(printed);
const nameOf = (id: string) => id.split('-')[0] as keyof typeof logs;
/** What came here of the training that a row of the textbook is about, with the first seed. */
const ours = (id: string, epochs: number) => logs[nameOf(id)][0][epochs - 1];

/** Four digits without the zero in front of them, as logs are quoted. */
const quoted = (value: number) => value.toFixed(4).replace(/^0/, '');

const table: Record<string, Claim> = Object.fromEntries(
  rows.flatMap(([id, { epochs, loss, accuracy, held: right }]) => {
    const own = ours(id, epochs);
    const isNear = () => Math.abs(own.loss - loss) < 0.01 && Math.abs(own.accuracy - accuracy) < 0.01;
    return Object.entries<Claim>({
      [`book-${id}`]: { value: `${quoted(loss)} / ${quoted(accuracy)}` },
      [`here-${id}`]: { value: `${quoted(own.loss)} / ${quoted(own.accuracy)}`, holds: isNear },
      ...(right !== undefined && { [`book-${id}-held`]: { value: quoted(right) } }),
      [`here-${id}-held`]: { value: quoted(own.validationAccuracy) },
    });
  }),
);

// The same two optimizers after equally many epochs, seed by seed.
const after = (training: 'rmsprop' | 'adam', epochs: number) =>
  logs[training].map((own) => Math.round(own[epochs - 1].validationAccuracy * held));
const pairs = after('rmsprop', 5).map((rmsprop, i) => [rmsprop, after('adam', 5)[i]] as const);
const percent = (right: number) => (100 * right) / held;
const range = (counts: readonly number[]) => [Math.min(...counts), Math.max(...counts)].map(percent);
const [rmspropLow, rmspropHigh] = range(pairs.map(([rmsprop]) => rmsprop));
const [adamLow, adamHigh] = range(pairs.map(([, adam]) => adam));
const ahead = pairs.filter(([rmsprop, adam]) => adam > rmsprop).length;
/** By how many pictures Adam is ahead on average. */
const apart = pairs.reduce((sum, [rmsprop, adam]) => sum + adam - rmsprop, 0) / pairs.length;
const difference = Math.round((printed['adam-5'].held - printed['rmsprop-10'].held) * held);

/** From one epoch to the next, once the first two are over, how far the accuracy on what is held back jumps, in pictures: with all seeds and both optimizers. */
const jumps = [...logs.rmsprop, ...logs.adam].flatMap((own) =>
  own.slice(3).map((one, i) => Math.abs(one.validationAccuracy - own[i + 2].validationAccuracy) * held),
);

/** The numbers on the textbook's log. */
export const bookClaims = {
  ...table,
  'held-back': { value: held, digits: 0 },
  'book-difference': { value: difference, digits: 0, holds: () => difference === 17 },
  'book-seeds': { value: pairs.length, digits: 0, holds: () => logs.adam.length === logs.rmsprop.length },
  'book-ahead': { value: ahead, digits: 0, holds: () => ahead > 0 && ahead < pairs.length },
  'book-apart': { value: Math.abs(apart), digits: 0, holds: () => Math.abs(apart) < difference },
  'book-rmsprop-low': { value: rmspropLow, digits: 1 },
  'book-rmsprop-high': { value: rmspropHigh, digits: 1, holds: () => rmspropHigh > adamLow },
  'book-adam-low': { value: adamLow, digits: 1 },
  'book-adam-high': { value: adamHigh, digits: 1, holds: () => adamHigh > rmspropLow },
  'book-jump': { value: Math.round(Math.max(...jumps)), digits: 0, holds: () => Math.max(...jumps) > 5 * difference },
} satisfies Record<string, Claim>;
