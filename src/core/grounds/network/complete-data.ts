import * as v from 'valibot';
import {
  classCount,
  type ExampleRecipe,
  exampleSetIds,
  kindOfExamples,
  type ScalingId,
  scalingsFor,
} from '../../examples/kinds.ts';
import { between, FieldReader, flag, nameOf, oneOf, row, seed, whole } from '../../reading/field-reader.ts';
import { dataLimits } from '../../reading/limits.ts';
import { type Notice, notice } from '../../reading/notice.ts';
import { networkLimits } from './names.ts';

const choice = oneOf(2, 3, 4);
const coordinate = between(-dataLimits.size, dataLimits.size);

const defaultSet = 'moons';

/**
 * Turns any value into a complete recipe of examples within the limits, and tells what had to be changed by adding to `notices`. `place` is
 * where it stands in what is read. Never throws.
 */
export function completeExamples(input: unknown, notices: Notice[], place: string): ExampleRecipe {
  const reader = new FieldReader(input, place, notices);
  const given = reader.take('set', nameOf(exampleSetIds), defaultSet, 'unknown-value');
  const classes = reader.take('classes', choice, 2);
  const points = readPoints(reader, given, classes, notices);
  const isReadable = kindOfExamples(given).from !== 'points' || points.length > 0;
  if (!isReadable) reader.tell('bad-value', 'points', reader.raw('points') ?? [], defaultSet);
  const set = isReadable ? given : defaultSet;
  // What was said of points that are not there says nothing of the set that stands in for them.
  const made = isReadable ? reader : new FieldReader(undefined, place, notices);
  const { from, most, count: usual, noise } = kindOfExamples(set);
  const asked = made.takeUpTo('count', usual, most);
  const count = from === 'points' ? asked : Math.max(2, asked);
  if (count !== asked) reader.tell('bad-value', 'count', asked, count);
  const validation = reader.take('validation', between(0, networkLimits.apart), 0.2);
  const test = reader.take('test', between(0, networkLimits.apart), 0.2);
  const fits = validation + test <= networkLimits.apart;
  if (!fits) reader.tell('bad-value', 'test', test, 0);
  const scalings = scalingsFor(set);
  const recipe: ExampleRecipe = {
    set,
    seed: reader.take('seed', seed, 1),
    count,
    noise: made.take('noise', between(0, networkLimits.noise), noise),
    labelNoise: reader.take('labelNoise', between(0, 1), 0),
    classes,
    validation,
    test: fits ? test : 0,
    shuffled: reader.take('shuffled', flag, 1),
    scaling: reader.take<ScalingId>('scaling', nameOf(scalings), scalings[0], 'unknown-value'),
    points,
  };
  for (const name of ['count', 'noise']) reader.raw(name);
  reader.rejectUnknown();
  return recipe;
}

/** The points that can be read, at most as many as are allowed; each that cannot is told of and left out. */
function readPoints(
  reader: FieldReader,
  set: ExampleRecipe['set'],
  classes: number,
  notices: Notice[],
): ExampleRecipe['points'] {
  const given = reader.raw('points');
  const { from, most } = kindOfExamples(set);
  if (given === undefined) return [];
  if (from !== 'points') {
    if (!(Array.isArray(given) && given.length === 0)) reader.tell('bad-value', 'points', given, []);
    return [];
  }
  const last = classCount({ set, classes }) - 1;
  const target = last >= 0 ? whole(last) : coordinate;
  const point = row<[number, number, number]>(coordinate, coordinate, target);
  const list = Array.isArray(given) ? given : [];
  if (list.length > most) reader.tell('limited', 'points', list.length, most);
  return list.slice(0, most).flatMap((one, i) => {
    const parsed = v.safeParse(point, one);
    if (parsed.success) return [parsed.output];
    notices.push(notice('bad-value', reader.field(`points.${i}`), one, '–'));
    return [];
  });
}
