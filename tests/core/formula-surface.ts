import { formulaSurface } from '../../src/core/expression.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

/** A domain for formulas to be shown on. */
export const domain: Surface['domain'] = [
  [-3, 3],
  [-2, 2],
];

/** The surface of a formula on `domain`; throws on a text that is none. */
export function surfaceOf(text: string): Surface {
  const made = formulaSurface(text, domain);
  if ('fault' in made) throw new Error(`${text}: ${JSON.stringify(made.fault)}`);
  return made.surface;
}
