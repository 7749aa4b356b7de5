import { drawPoints, type PlaneSet } from './plane-set.ts';

/** Two half circles of radius 1 that reach into each other: no line separates them. Source: the shape of scikit-learn's `make_moons`. */
export const moons: PlaneSet = {
  id: 'moons',
  classes: 2,
  noise: 0.15,
  source: 'scikit-learn',
  make: (recipe) =>
    drawPoints(recipe, 2, (label, { uniform }) => {
      const angle = Math.PI * uniform();
      return label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
    }),
};
