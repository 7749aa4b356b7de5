import type { ExperimentInput } from '../core/experiment/experiment.ts';
import type { Challenge } from '../core/runs/challenge.ts';
import type { Measure } from '../core/runs/challenge-measures.ts';
import type { SketchChallenge } from '../core/sketch/goal.ts';
import type { SketchValue } from '../core/sketch/sketch.ts';
import type { FigureKind } from '../figures/kinds/index.ts';
import { isSketchId, type SketchId } from '../figures/sketches/index.ts';

/** A text in every language of the site. */
export interface InEveryLanguage {
  readonly ko: string;
  readonly en: string;
}

/** What a figure says of its challenge in the line on top of it. */
export interface ChallengeWords {
  /** What is to be brought about, in a few words. */
  readonly asks: InEveryLanguage;
  /** How far it is now: `{name}` stands for what is measured under that name. */
  readonly now: InEveryLanguage;
}

/** A challenge of an experiment, with what its figure says of it. */
export interface ToldChallenge extends Challenge, ChallengeWords {
  /** What `now` tells, by name. */
  readonly measures: Readonly<Record<string, Measure>>;
}

/** A challenge of a sketch; `now` tells its fields and measures by their names. */
export interface ToldSketchChallenge extends SketchChallenge, ChallengeWords {}

/** A figure of a lesson that shows an experiment. */
export interface ExperimentFigure {
  readonly kind: FigureKind;
  readonly experiment?: ExperimentInput;
  /** Id of another figure of the page whose state this one shares. */
  readonly follows?: string;
  /** Opens with one step taken apart: the update rule with its numbers, and its vectors in the picture. */
  readonly inspecting?: boolean;
  /** What to do with it, where that is something else than with others of its kind. */
  readonly invites?: InEveryLanguage;
  /** What the axes of its data show, with the unit. All figures of a page that fit the same to data have the same. */
  readonly axes?: Readonly<Record<'x' | 'y', InEveryLanguage>>;
  /** What the figure asks the reader to bring about. */
  readonly challenge?: ToldChallenge;
}

/** What is set of a sketch's state, by the names of its kind's fields; the rest has their defaults. */
export type SketchInput = Readonly<Record<string, SketchValue>>;

/** A figure of a lesson that is a sketch: a small figure with a state of its own. */
export interface SketchFigure {
  readonly kind: SketchId;
  readonly state?: SketchInput;
  readonly invites?: InEveryLanguage;
  /** What the figure asks the reader to bring about. */
  readonly challenge?: ToldSketchChallenge;
}

/** The tree of optimizers, made from the registry. */
export interface FamilyFigure {
  readonly kind: 'family';
  readonly invites?: never;
  /** It asks nothing of the reader. */
  readonly challenge?: never;
}

/** A figure of a lesson, the same in both languages. */
export type LessonFigure = ExperimentFigure | SketchFigure | FamilyFigure;

/** Whether a figure is a sketch. */
export const isSketch = (figure: LessonFigure): figure is SketchFigure => isSketchId(figure.kind);

/** Whether a figure is the tree of optimizers. */
export const isFamily = (figure: LessonFigure): figure is FamilyFigure => figure.kind === 'family';
