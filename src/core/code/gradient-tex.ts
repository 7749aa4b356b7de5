import type { Expression } from '../expression/tree.ts';
import { writeTex } from '../expression/write-tex.ts';
import type { Surface } from '../surfaces/surface.ts';
import { derivative } from './derivative.ts';
import { readTex } from './tex.ts';

/** The longest derivative that is worth printing, in characters of TeX. */
const longest = 72;

/**
 * The partial derivatives of a surface in TeX, worked out from its formula; nothing where that is a sum over data or where one of them is too
 * long to be read.
 */
export function gradientTex({ tex, data, dimension }: Surface): readonly string[] | undefined {
  if (data) return undefined;
  const formula = readTex(tex);
  // A surface's formula has nothing in it that a typed one could not have, and so have its derivatives.
  const slopes = ['x', 'y'].slice(0, dimension).map((name) => writeTex(derivative(formula, name) as Expression));
  return slopes.some((slope) => slope.length > longest) ? undefined : slopes;
}
