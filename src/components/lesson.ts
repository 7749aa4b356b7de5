import type { ExperimentInput } from '../core/experiment/experiment.ts';
import type { Challenge } from '../core/runs/challenge.ts';
import type { SketchChallenge } from '../core/sketch/goal.ts';
import type { SketchState, SketchValue } from '../core/sketch/sketch.ts';
import { isSketchId, type SketchId } from '../figures/sketches/index.ts';
import { writtenSketch } from '../figures/sketches/still.ts';
import type { FigureKind } from '../figures/state/model.ts';
import type { Locale } from '../i18n/texts.ts';

/** A figure of a lesson that shows an experiment. */
export interface ExperimentFigure {
  readonly kind: FigureKind;
  readonly experiment?: ExperimentInput;
  /** Id of another figure of the page whose state this one shares. */
  readonly follows?: string;
  /** Opens with one step taken apart: the update rule with its numbers, and its vectors in the picture. */
  readonly inspecting?: boolean;
  /** What the figure asks the reader to bring about. */
  readonly challenge?: Challenge;
}

/** What is set of a sketch's state, by the names of its kind's fields; the rest has their defaults. */
export type SketchInput = Readonly<Record<string, SketchValue>>;

/** A figure of a lesson that is a sketch: a small figure with a state of its own. */
export interface SketchFigure {
  readonly kind: SketchId;
  readonly state?: SketchInput;
  /** What the figure asks the reader to bring about. */
  readonly challenge?: SketchChallenge;
}

/** The tree of optimizers, made from the registry. */
export interface FamilyFigure {
  readonly kind: 'family';
  /** It asks nothing of the reader. */
  readonly challenge?: never;
}

/** A figure of a lesson, the same in both languages. */
export type LessonFigure = ExperimentFigure | SketchFigure | FamilyFigure;

/** A number (or word) that a lesson prints, computed by the core when the site is built. */
export interface Claim {
  readonly value: number | string;
  /** Digits after the decimal point; without it, as many as the value needs, up to four significant ones. */
  readonly digits?: number;
  /** What the text claims of the value, for the tests to check. */
  readonly holds?: () => boolean;
}

/** What the components in a lesson's text know about the lesson. */
export interface Lesson {
  readonly locale: Locale;
  /** The folder's number and name, and the address's last part. */
  readonly number: number;
  readonly slug: string;
  readonly figures: Readonly<Record<string, LessonFigure>>;
  readonly claims: Readonly<Record<string, Claim>>;
}

/** The lesson that a component stands in. */
export function lessonOf({ lesson }: App.Locals): Lesson {
  if (!lesson) throw new Error('This component only works in the text of a lesson');
  return lesson;
}

/** A figure of the lesson. */
export function figureOf(lesson: Lesson, id: string): LessonFigure {
  if (Object.hasOwn(lesson.figures, id)) return lesson.figures[id];
  throw new Error(`content/lessons/…-${lesson.slug}/figures.ts has no figure ${id}`);
}

/** Whether a figure is a sketch. */
export const isSketch = (figure: LessonFigure): figure is SketchFigure => isSketchId(figure.kind);

/** Whether a figure is the tree of optimizers. */
export const isFamily = (figure: LessonFigure): figure is FamilyFigure => figure.kind === 'family';

/** The experiment that a figure opens with: its own, or that of the figure it follows. */
export function experimentOf(lesson: Lesson, id: string): ExperimentInput {
  const figure = figureOf(lesson, id);
  if (isSketch(figure) || isFamily(figure)) throw new Error(`The figure ${id} of ${lesson.slug} has no experiment`);
  return figure.experiment ?? (figure.follows ? experimentOf(lesson, figure.follows) : {});
}

/** The state of a sketch with something set. Throws if that is not valid. */
export const sketchStateOf = ({ kind, state }: SketchFigure, set: SketchInput = {}): SketchState =>
  writtenSketch(kind, { ...state, ...set });

/** A claim of the lesson. */
export function claimOf(lesson: Lesson, id: string): Claim {
  if (Object.hasOwn(lesson.claims, id)) return lesson.claims[id];
  throw new Error(`content/lessons/…-${lesson.slug}/claims.ts has no claim ${id}`);
}
