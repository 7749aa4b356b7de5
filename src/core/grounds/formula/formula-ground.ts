import type { Interval } from '../../surfaces/surface.ts';
import type { AnyGround } from '../ground.ts';

/** A function of x and y as a reader typed it, and the part of the plane that figures show of it. */
export interface Formula {
  /** At most `formulaLimits.length` UTF-16 units on one line. May be no formula at all: only its reader (`expression/parse.ts`) can tell. */
  readonly text: string;
  /** Where x and y go from and to; within `domainLimits`. */
  readonly domain: readonly [x: Interval, y: Interval];
}

/** A typed formula. */
export interface FormulaGround {
  readonly kind: 'formula';
  readonly surface: 'formula';
  readonly formula: Formula;
}

/** Whether a ground is a typed formula. */
export const isFormula = (ground: AnyGround): ground is FormulaGround => ground.kind === 'formula';

/** The formula of a ground that is one. */
export const formulaOf = (ground: AnyGround): Formula | undefined => (isFormula(ground) ? ground.formula : undefined);
