import type { ExperimentInput } from '../core/experiment/experiment.ts';
import type { Holds, RunQuestion } from '../core/runs/prediction.ts';
import type { SketchPredicate } from '../core/sketch/goal.ts';
import type { SketchQuestion } from '../core/sketch/prediction.ts';
import type { InEveryLanguage, SketchInput } from './figures.ts';

/** One of a few answers: what it says, and what must all hold where it is the right one. Of several exactly one must be. */
export interface Choice<One> {
  readonly says: InEveryLanguage;
  readonly holds: readonly One[];
}

/** A question, its choices with what they say. */
type Told<Question, One> =
  | { readonly choices: Readonly<Record<string, Choice<One>>> }
  | Exclude<Question, { readonly choices: unknown }>;

/** What a prediction has whatever figure answers it. */
interface OfFigure<Set> {
  /** Id of the figure that answers. */
  readonly figure: string;
  /** What is set of it for that, as a `<Try>` does. */
  readonly set: Set;
  /** What stands behind a number. */
  readonly unit?: InEveryLanguage;
}

/** Something that readers guess before a figure with an experiment answers. */
export type RunPrediction = OfFigure<ExperimentInput> & Told<RunQuestion, Holds>;

/** The same of a sketch. */
export type SketchPrediction = OfFigure<SketchInput> & Told<SketchQuestion, SketchPredicate>;

/** An entry of `predictions` in a lesson's figures.ts; `<Predict>` asks for it by its id. */
export type Prediction = RunPrediction | SketchPrediction;
