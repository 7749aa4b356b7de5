import { formulaSurface } from '../../src/core/expression/parse.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

/** A domain for formulas to be shown on. */
export const domain: Surface['domain'] = [
  [-3, 3],
  [-2, 2],
];

/** The surface of a formula; throws on a text that is none. */
export function surfaceOf(text: string, on: Surface['domain'] = domain): Surface {
  const made = formulaSurface(text, on);
  if ('fault' in made) throw new Error(`${text}: ${JSON.stringify(made.fault)}`);
  return made.surface;
}
