import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { booth } from './booth.ts';
import { bowl } from './bowl.ts';
import { branin } from './branin.ts';
import { cliffs } from './cliffs.ts';
import { easom } from './easom.ts';
import { ellipseK100 } from './ellipse-k100.ts';
import { ellipseK100Rot30 } from './ellipse-k100-rot30.ts';
import { flatQuartic } from './flat-quartic.ts';
import { ownFormula } from './formula.ts';
import { goldsteinPrice } from './goldstein-price.ts';
import { goldsteinPriceLog } from './goldstein-price-log.ts';
import { himmelblau } from './himmelblau.ts';
import { levi13 } from './levi13.ts';
import { lineFit } from './line-fit.ts';
import { linearRegressionSurface } from './linear-regression.ts';
import { logisticFit } from './logistic-fit.ts';
import { logisticRegressionSurface } from './logistic-regression.ts';
import { longValley } from './long-valley.ts';
import { matyas } from './matyas.ts';
import { mccormick } from './mccormick.ts';
import { monkeySaddle } from './monkey-saddle.ts';
import { parabola } from './parabola.ts';
import { plateau } from './plateau.ts';
import { rastrigin } from './rastrigin.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';
import { sixHumpCamel } from './six-hump-camel.ts';
import { styblinskiTang } from './styblinski-tang.ts';
import type { Surface } from './surface.ts';
import { threeHumpCamel } from './three-hump-camel.ts';
import { tiltedDoubleWell } from './tilted-double-well.ts';
import { twoBasins } from './two-basins.ts';
import { wavy } from './wavy.ts';

/**
 * Every surface, in teaching order: curves, bowls and ravines, hard ground, famous test functions, losses over data, then the reader's own
 * formula.
 *
 * @example
 * ```ts
 * import { surfaces } from 'downhill-core';
 *
 * surfaces.length; // → 34
 * surfaces.filter(({ dimension }) => dimension === 1).map(({ id }) => id); // → [ 'parabola', 'flat-quartic', 'tilted-double-well', 'wavy', 'cliffs' ]
 * ```
 */
export const surfaces: readonly Surface[] = [
  parabola,
  flatQuartic,
  tiltedDoubleWell,
  wavy,
  cliffs,
  bowl,
  ellipseK100,
  ellipseK100Rot30,
  booth,
  matyas,
  longValley,
  rosenbrock,
  plateau,
  saddle,
  monkeySaddle,
  twoBasins,
  himmelblau,
  styblinskiTang,
  beale,
  threeHumpCamel,
  sixHumpCamel,
  branin,
  mccormick,
  goldsteinPrice,
  goldsteinPriceLog,
  rastrigin,
  ackley,
  levi13,
  easom,
  lineFit,
  logisticFit,
  linearRegressionSurface,
  logisticRegressionSurface,
  ownFormula,
];

/**
 * The surface of that id; undefined if there is none.
 *
 * @example
 * ```ts
 * import { findSurface } from 'downhill-core';
 *
 * const { domain, criticalPoints } = findSurface('beale')!;
 * domain; // → [ [ -4.5, 4.5 ], [ -4.5, 4.5 ] ]
 * criticalPoints[0]; // → { at: [ 3, 0.5 ], value: 0, kind: 'minimum', global: true }
 * findSurface('bale'); // → undefined
 * ```
 */
export const findSurface = (id: string): Surface | undefined => surfaces.find((one) => one.id === id);
