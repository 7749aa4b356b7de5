import { drawPoints, type PlaneSet } from './plane-set.ts';

/** Radii of the outer circle, class 0, and the inner one, class 1. */
const radii = [1, 0.5] as const;

/** A circle inside a circle: no line separates them. Source: the shape of scikit-learn's `make_circles`, with factor 0.5. */
export const circles: PlaneSet = {
  id: 'circles',
  classes: 2,
  noise: 0.1,
  source: 'scikit-learn',
  make: (recipe) =>
    drawPoints(recipe, 2, (label, { uniform }) => {
      const angle = 2 * Math.PI * uniform();
      return [radii[label] * Math.cos(angle), radii[label] * Math.sin(angle)];
    }),
};
