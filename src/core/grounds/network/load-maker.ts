/**
 * Loads what makes networks, which only those with one need. A file of its own, so that scripts that are all in one can go about it
 * differently.
 */
export const loadMaker = () => import('./make-ground.ts');
