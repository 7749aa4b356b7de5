/*
 * The core as pages, figures, scripts and notebooks use it: plain functions and plain objects, without a browser. Node 22.18 and later
 * runs it as it stands: `import { decodeFragment, prepare, computeRuns } from './src/core/index.ts'`.
 *
 * The parser of typed formulas is big: `prepare` fetches it when an experiment needs it, and nothing here imports it.
 */

export * from './code/export-code.ts';
export { type CsvData, type CsvNotice, csvCodes, parseCsv } from './data/csv.ts';
export * from './data/data-objective.ts';
export { dataObjective, dataSurface, fitKindOf } from './data/data-surface.ts';
export * from './data/index.ts';
export { defaultProblem, type Problem, problemPoints } from './data/problem.ts';
export * from './experiment/experiment.ts';
export * from './experiment/json.ts';
export { decodeFragment, encodeExperiment, fragmentLimit, parsePageFragment } from './experiment/url.ts';
export { type FormulaFault, faultCodes, formulaLimits } from './expression/fault.ts';
export * from './grids/convergence-map.ts';
export * from './grids/grid-job.ts';
export * from './grids/run-grid.ts';
export * from './grids/sweep.ts';
export { completeProblem } from './grounds/data/complete.ts';
export type { DataGround } from './grounds/data/data-ground.ts';
export * from './grounds/formula/formula.ts';
export type { Formula, FormulaGround } from './grounds/formula/formula-ground.ts';
export type * from './grounds/ground.ts';
export type { Ground, GroundInput } from './grounds/index.ts';
export type { SurfaceGround } from './grounds/surface/surface-ground.ts';
export * from './losses/index.ts';
export * from './losses/information.ts';
export * from './losses/mean.ts';
export * from './losses/softmax.ts';
export * from './objective/clip.ts';
export type * from './objective/objective.ts';
export * from './optimizers/descend.ts';
export { findOptimizer, furtherOptimizers, optimizers } from './optimizers/index.ts';
export type * from './optimizers/optimizer.ts';
export * from './random.ts';
export * from './reading/limits.ts';
export { noticeCodes } from './reading/notice.ts';
export { allParts, partsWith, prepareAny as prepare } from './runs/all-parts.ts';
export * from './runs/challenge.ts';
export * from './runs/outcome.ts';
export { type Parts, prepare as prepareWith, type Source } from './runs/prepare.ts';
export * from './runs/run.ts';
export { scheduleEquations } from './schedules/equations.ts';
export { findSchedule, parametersOf, schedules } from './schedules/index.ts';
export { type ScheduleSpec, scheduledRates } from './schedules/rates.ts';
export type * from './schedules/schedule.ts';
export { findSurface, surfaces } from './surfaces/index.ts';
export * from './surfaces/shape/grid.ts';
export type * from './surfaces/surface.ts';
