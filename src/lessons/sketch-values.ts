import type { SketchId } from '../figures/sketches/index.ts';
import { sketches, writtenSketch } from '../figures/sketches/still.ts';
import type { SketchInput } from './figures.ts';

/**
 * What a sketch measures in a state, by name, for claims to quote: the numbers that its reader sees. Throws a RangeError if the sketch
 * measures nothing by that name, or if it is no number.
 *
 * @example
 * const over = sketchValues('fit', { degree: 12 });
 * over('validation');
 */
export function sketchValues(kind: SketchId, state: SketchInput): (name: string, at?: number) => number {
  const values = sketches[kind].measures(writtenSketch(kind, state));
  return (name, at) => {
    const whole = Object.hasOwn(values, name) ? values[name] : undefined;
    const value = at !== undefined && typeof whole === 'object' ? whole[at] : whole;
    if (typeof value !== 'number') throw new RangeError(`the sketch ${kind} measures no number ${name}`);
    return value;
  };
}
