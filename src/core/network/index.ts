/**
 * Networks: their description, their parameters in one vector, and their loss as an objective that every optimizer can descend. Computed with
 * portable functions in sums of a fixed order, so that a training has the same bits in every engine.
 */
export { predictor } from './forward-pass.ts';
export { deviationOf, type Initialization, initialParameters, type SchemeId, schemeIds } from './initialization.ts';
export { type LayerLayout, type Layout, layoutOf } from './layout.ts';
export type { OutputLossChoice } from './losses/output-loss.ts';
export { drawnMasks, givenMasks, type Masks } from './masks.ts';
export { accuracy, meanAbsoluteError, meanSquaredError } from './metrics.ts';
export { checkNetwork, type Examples, type Layer, type Network } from './network.ts';
export { dataLoss, type NetworkObjective, networkObjective, type Training } from './network-objective.ts';
export type { TrainingStep } from './pass.ts';
export type { Penalty } from './penalty.ts';
export {
  type Drawn,
  distanceFrom,
  domainAround,
  drawExamples,
  type Explained,
  filterNormalized,
  filterPlane,
  type Iterate,
  landscapeOf,
  onPlane,
  type Plane,
  type ProjectedPath,
  placeOn,
  planeInSteps,
  planeOfPaths,
  planeThroughWeights,
  project,
  projectPath,
  randomDirection,
  surfaceOn,
  thinned,
} from './planes/index.ts';
export { type LayerTrace, traceExample } from './trace.ts';
