import { sin } from '../portable/trigonometric.ts';
import type { FeatureId } from './kinds.ts';

const functions: Readonly<Record<FeatureId, (x: number, y: number) => number>> = {
  x: (x) => x,
  y: (_, y) => y,
  xx: (x) => x * x,
  yy: (_, y) => y * y,
  xy: (x, y) => x * y,
  'sin-x': (x) => sin(x),
  'sin-y': (_, y) => sin(y),
};

/** The features of points with `axes` coordinates each, point after point. Throws a RangeError if there are none. */
export function featuresOf(features: readonly FeatureId[], coordinates: Float64Array, axes: number): Float64Array {
  if (features.length === 0) throw new RangeError('the number of input features is 0; allowed: 1, 2, …');
  const chosen = features.map((id) => functions[id]);
  const count = coordinates.length / axes;
  const result = new Float64Array(count * chosen.length);
  for (let i = 0; i < count; i++) {
    const x = coordinates[axes * i];
    const y = axes > 1 ? coordinates[axes * i + 1] : 0;
    for (const [j, feature] of chosen.entries()) result[i * chosen.length + j] = feature(x, y);
  }
  return result;
}
