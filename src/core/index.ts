/*
 * The core as scripts, notebooks and other packages call it: plain functions and plain objects, without a browser. `npm run pack` makes the
 * package `downhill-core` of it; within this repository Node 22.18 and later runs it as it stands. What else a page needs it takes from the
 * files themselves. Every example in a comment here is run by tests/core/examples.test.ts.
 *
 * The parser of typed formulas is big: `prepare` fetches it when an experiment needs it, and nothing here imports it.
 */

export type { ActivationChoice } from './activations/activation.ts';
export {
  type CodeTarget,
  type Exported,
  exportCode,
  type Reason,
  type ReasonCode,
  type ScriptOptions,
} from './code/export-code.ts';
export type { Batches } from './data/batches.ts';
export { dataSurface } from './data/data-surface.ts';
export type { FitKind } from './data/fit-set.ts';
export type { Problem } from './data/problem.ts';
export type { ExamplePart, ExampleParts } from './examples/index.ts';
export {
  type Completed,
  completeExperiment,
  type Experiment,
  type ExperimentInput,
  type Notice,
  type RunInput,
  type RunSpec,
  toInput,
  type View,
} from './experiment/experiment.ts';
export { fromJson, toJson } from './experiment/json.ts';
export type { OverlayId } from './experiment/overlays.ts';
export { decodeFragment, encodeExperiment } from './experiment/url.ts';
export type { FaultCode, FormulaFault } from './expression/fault.ts';
export type { Expression, Join, Variable } from './expression/tree.ts';
export { convergenceMap, type MapOptions, type SweepOptions, sweep, tuneRates } from './grids/compute-grid.ts';
export { cellEnds, type GridPiece, type RunGrid } from './grids/run-grid.ts';
export type { TunedRate, TuningPlan } from './grids/tune.ts';
export type { JobShare, ValueGridSetup, ValuePiece } from './grids/value-piece.ts';
export { completeProblem } from './grounds/data/complete.ts';
export type { Formula } from './grounds/formula/formula-ground.ts';
export type { AnyGround, GroundSource, LandscapeInPieces, PreparedGround, Price, ReadyRun } from './grounds/ground.ts';
export type { Ground, GroundInput } from './grounds/index.ts';
export type { RegressionLossId } from './losses/regression-losses.ts';
export type { OutputLossChoice } from './network/losses/output-loss.ts';
export type { Examples, Layer, Network } from './network/network.ts';
export type { Penalty } from './network/penalty.ts';
export type { Explained, Plane, PlaneKind, ProjectedPath } from './network/planes/plane.ts';
export type { PlaneJob } from './network/planes/plane-setup.ts';
export { type Clip, clipByNorm, clipByValue } from './objective/clip.ts';
export type { Block, Elementary, Objective } from './objective/objective.ts';
export { descend, type Method, methodOf, type Trajectory } from './optimizers/descend.ts';
export { findOptimizer, optimizers } from './optimizers/index.ts';
export type {
  AnyOptimizer,
  Call,
  Form,
  FormId,
  Framework,
  Hyperparameter,
  Idea,
  Optimizer,
  Settings,
  State,
  UpdateCost,
  Work,
  Writing,
} from './optimizers/optimizer.ts';
export { createRandom, type Random } from './random.ts';
export { prepareAny as prepare } from './runs/all-parts.ts';
export { toCsv } from './runs/csv.ts';
export { type FinishedRun, type Outcome, outcomeOf } from './runs/outcome.ts';
export type { Source } from './runs/prepare.ts';
export { ExperimentError } from './runs/prepare-strictly.ts';
export { computeRuns, type FindOptimizer, type Prepared, type Run } from './runs/run.ts';
export { type FinishedExperiment, runExperiment } from './runs/run-experiment.ts';
export { type StepAnatomy, stepAnatomy } from './runs/step-anatomy.ts';
export { findSchedule, schedules } from './schedules/index.ts';
export { type ScheduleSpec, scheduledRates } from './schedules/rates.ts';
export type {
  AnySchedule,
  Schedule,
  ScheduleParameter,
  ScheduleSettings,
  ScheduleValue,
  Values,
  WarmUp,
} from './schedules/schedule.ts';
export { findSurface, surfaces } from './surfaces/index.ts';
export { type Grid, sampleGrid } from './surfaces/shape/grid.ts';
export type { CriticalKind, CriticalPoint, Interval, Surface } from './surfaces/surface.ts';
