/**
 * Networks for scripts and notebooks, as the package has them under `./network`: the networks themselves, their trainings, and real pictures to
 * train them on. It stands above `network/`, which trainings are made of.
 */
export * from './network/index.ts';
export type { PictureSet, Pictures } from './pictures/picture-set.ts';
export * from './training/index.ts';

/**
 * The sets of real pictures, digits and clothes, with what reads their files: fetched when asked for, since few networks learn from them.
 *
 * @example
 * ```ts
 * import { loadPictureSets } from 'downhill-core/network';
 *
 * const { pictureSets } = await loadPictureSets();
 * const { count, side, classes } = pictureSets.digits;
 * [count, side, classes]; // → [ 1797, 8, 10 ]
 * ```
 */
export const loadPictureSets = () => import('./pictures/index.ts');
