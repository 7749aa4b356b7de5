import { texNumber } from '../../../markdown/inline-math.ts';
import type { Bound, Shape } from './shape.ts';

/** Lower ends that have letters of their own. */
export const lowEnds: Readonly<Record<string, string>> = { elu: '-\\alpha', selu: '-\\lambda \\alpha' };

/** A number of four digits in TeX, and whether it is the whole number. */
function short(value: number): { tex: string; sign: string } {
  const rounded = Number(value.toPrecision(4));
  return { tex: texNumber(rounded), sign: Math.abs(rounded - value) < 1e-12 ? '=' : '\\approx' };
}

/** The range of an activation's values a in TeX: `0 < a < 1`. */
export function rangeTex(id: string, { low, high }: Pick<Shape, 'low' | 'high'>): string {
  if (low.value === Number.NEGATIVE_INFINITY) return '-\\infty < a < \\infty';
  if (high.value === Number.POSITIVE_INFINITY) return `a ${low.reached ? '\\ge' : '>'} ${end(low, lowEnds[id])}`;
  return `${end(low)} ${low.reached ? '\\le' : '<'} a ${high.reached ? '\\le' : '<'} ${end(high)}`;
}

function end({ value }: Bound, letters?: string): string {
  const { tex, sign } = short(value);
  if (letters) return `${letters} ${sign} ${tex}`;
  return sign === '=' ? tex : `a_{\\min} ${sign} ${tex}`;
}
