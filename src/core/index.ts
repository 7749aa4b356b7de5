/*
 * The core as pages, figures, scripts and notebooks use it: plain functions and plain objects, without a browser. Node 22.18 and later
 * runs it as it stands: `import { decodeFragment, prepare, computeRuns } from './src/core/index.ts'`.
 *
 * The parser of typed formulas is big: `prepare` fetches it when an experiment needs it, and nothing here imports it.
 */
export * from './cell-job.ts';
export * from './cells.ts';
export * from './challenge.ts';
export * from './clip.ts';
export * from './convergence-map.ts';
export { completeProblem } from './data/complete-problem.ts';
export { type CsvData, type CsvNotice, csvCodes, parseCsv } from './data/csv.ts';
export * from './data/data-objective.ts';
export { dataObjective, dataSurface, fitKindOf } from './data/data-surface.ts';
export * from './data/index.ts';
export { defaultProblem, type Problem, problemPoints } from './data/problem.ts';
export * from './descend.ts';
export * from './experiment.ts';
export * from './experiment-json.ts';
export { decodeFragment, encodeExperiment, fragmentLimit, parsePageFragment } from './experiment-url.ts';
export * from './export-code.ts';
export { type FormulaFault, faultCodes, formulaLimits } from './expression/fault.ts';
export * from './formula.ts';
export * from './grid.ts';
export * from './limits.ts';
export * from './losses/index.ts';
export * from './losses/information.ts';
export * from './losses/mean.ts';
export * from './losses/softmax.ts';
export { noticeCodes } from './notice.ts';
export type * from './objective.ts';
export { findOptimizer, furtherOptimizers, optimizers } from './optimizers/index.ts';
export type * from './optimizers/optimizer.ts';
export * from './outcome.ts';
export * from './prepare.ts';
export type { ReadFormula } from './prepared-formula.ts';
export * from './random.ts';
export * from './run.ts';
export { scheduleEquations } from './schedules/equations.ts';
export { findSchedule, parametersOf, schedules } from './schedules/index.ts';
export { type ScheduleSpec, scheduledRates } from './schedules/rates.ts';
export type * from './schedules/schedule.ts';
export { findSurface, surfaces } from './surfaces/index.ts';
export type * from './surfaces/surface.ts';
export * from './sweep.ts';
