/*
 * The core as pages, figures, scripts and notebooks use it: plain functions and plain objects, without a browser. Node 22.18 and later
 * runs it as it stands: `import { decodeFragment, prepare, computeRuns } from './src/core/index.ts'`.
 *
 * The parser of typed formulas is big: `prepare` fetches it when an experiment needs it, and nothing here imports it.
 */
export * from './challenge.ts';
export * from './descend.ts';
export * from './experiment.ts';
export * from './experiment-json.ts';
export { decodeFragment, encodeExperiment, fragmentLimit, parsePageFragment } from './experiment-url.ts';
export * from './grid.ts';
export * from './limits.ts';
export * from './losses/data-objective.ts';
export * from './losses/index.ts';
export { noticeCodes } from './notice.ts';
export type * from './objective.ts';
export { findOptimizer, optimizers } from './optimizers/index.ts';
export type * from './optimizers/optimizer.ts';
export * from './outcome.ts';
export * from './random.ts';
export * from './run.ts';
export { findSurface, surfaces } from './surfaces/index.ts';
export type * from './surfaces/surface.ts';
