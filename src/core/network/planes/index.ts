/**
 * Planes through a network's parameters: made, drawn as surfaces, and what of a path they show.
 */
export { filterNormalized, randomDirection } from './directions.ts';
export { filterPlane, planeThroughWeights } from './directions-plane.ts';
export { domainAround } from './domain-around.ts';
export { type Drawn, drawExamples, landscapeOf } from './landscape.ts';
export { onPlane } from './on-plane.ts';
export { planeInSteps, planeOfPaths, thinned } from './paths-plane.ts';
export {
  distanceFrom,
  type Explained,
  type Iterate,
  type Plane,
  type PlaneKind,
  type ProjectedPath,
  placeOn,
  project,
  projectPath,
} from './plane.ts';
export { type SurfaceOptions, surfaceOn } from './surface-on.ts';
