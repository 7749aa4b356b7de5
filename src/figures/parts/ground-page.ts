import type { AnyGround } from '../../core/grounds/ground.ts';

/** The page of a ground in the reference, below the language; undefined for what a reader has made. */
export const groundPage = ({ surface }: AnyGround): string | undefined =>
  /^(formula|network)$/.test(surface) ? undefined : `reference/surfaces/${surface}/`;
