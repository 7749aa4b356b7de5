import type { ExampleParts } from '../../core/examples/index.ts';
import { classCount, type ExampleRecipe, kindOfExamples } from '../../core/examples/kinds.ts';
import type { NetworkSetup } from '../../core/grounds/network/network-ground.ts';
import { typedNumber } from '../parts/typed-number.ts';
import { changedNetwork } from './edits.ts';

/** A point of the plane and what is to be said of it: a class or a value. */
export type OwnPoint = ExampleRecipe['points'][number];

/** Numbers of drawn points are no finer than this, so that links stay short. */
const short = (value: number) => Number(value.toFixed(2)) + 0;

/** The set of own points that takes those of a set: of classes or of values. */
export const ownSetFor = (set: ExampleRecipe['set']): 'own-classes' | 'own-values' =>
  kindOfExamples(set).task === 'classes' ? 'own-classes' : 'own-values';

/** How many points a reader can have. */
export const mostOwn = kindOfExamples('own-classes').most;

/** Whether examples are points of the plane, among which one can be drawn. */
export const isPlane = ({ set }: Pick<ExampleRecipe, 'set'>): boolean => kindOfExamples(set).coordinates === 2;

/** All points of the plane that are learned from, watched and tested with, as a reader's own; the first of them where there are more than one can have. */
export function pointsOf(
  { set, points }: Pick<ExampleRecipe, 'set' | 'points'>,
  { training, validation, test }: ExampleParts,
): readonly OwnPoint[] {
  if (kindOfExamples(set).from === 'points') return points;
  return [training, validation, test]
    .flatMap(({ raw, targets }) =>
      Array.from(targets, (target, i): OwnPoint => [short(raw[2 * i]), short(raw[2 * i + 1]), short(target)]),
    )
    .slice(0, mostOwn);
}

/** The network with these points for its examples: of classes as many as there were, or as the points name. */
export function withPoints(network: NetworkSetup, points: readonly OwnPoint[]): NetworkSetup {
  const { data } = network;
  const { task } = kindOfExamples(data.set);
  const named = task === 'classes' ? points.reduce((most, [, , target]) => Math.max(most, target + 1), 2) : 2;
  const classes = Math.max(named, classCount(data));
  const { loss, ...others } = network;
  const own = { ...data, set: ownSetFor(data.set), classes, points, count: points.length, noise: 0 };
  // Of more classes another loss.
  return changedNetwork(others as NetworkSetup, classes === classCount(data) ? { data: own, loss } : { data: own });
}

/** The points with one more; the same where there is no room. */
export const withPoint = (points: readonly OwnPoint[], [x, y, target]: OwnPoint): readonly OwnPoint[] =>
  points.length < mostOwn ? [...points, [short(x), short(y), short(target)]] : points;

/** The points without the one nearest to a place, if it is no farther than `reach`; the last one stays. */
export function withoutNearest(points: readonly OwnPoint[], [x, y]: readonly [number, number], reach: number) {
  const distances = points.map(([px, py]) => Math.hypot(px - x, py - y));
  const nearest = Math.min(...distances);
  if (points.length < 2 || nearest > reach) return points;
  const at = distances.indexOf(nearest);
  return points.filter((_, i) => i !== at);
}

/** Points as text, one a line. */
export const pointsText = (points: readonly OwnPoint[]): string => points.map((point) => point.join(', ')).join('\n');

/** Why a line is none, or that there are too many. */
export interface PointFault {
  readonly code: 'notThree' | 'notClass' | 'tooMany';
  readonly line: number;
}

/**
 * The points that a text says, one a line: x, y and the class or the value, between commas, semicolons, tabs or spaces. A first line without numbers is
 * a heading. What cannot be read is left out and told of.
 */
export function readPoints(
  text: string,
  task: 'classes' | 'values',
): { readonly points: readonly OwnPoint[]; readonly faults: readonly PointFault[] } {
  const points: OwnPoint[] = [];
  const faults: PointFault[] = [];
  const lines = text.slice(0, longest).split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // Between semicolons or tabs a comma may be a decimal one.
    const between = /[;\t]/.test(line) ? /\s*[;\t]\s*/ : /\s*,\s*|\s+/;
    const numbers = line.trim().split(between).map(typedNumber);
    const [x, y, target] = numbers;
    if (numbers.length !== 3 || x === null || y === null || target === null) {
      if (points.length > 0 || faults.length > 0 || numbers.some((one) => one !== null))
        faults.push({ code: 'notThree', line: i + 1 });
      continue;
    }
    if (task === 'classes' && !(Number.isInteger(target) && target >= 0 && target < mostClasses)) {
      faults.push({ code: 'notClass', line: i + 1 });
      continue;
    }
    if (points.length === mostOwn) {
      faults.push({ code: 'tooMany', line: i + 1 });
      break;
    }
    points.push([x, y, target]);
  }
  return { points, faults };
}

/** Characters of a text that are read, and classes that there can be. */
const longest = 60_000;
const mostClasses = 4;
