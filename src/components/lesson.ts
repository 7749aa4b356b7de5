import type { Challenge } from '../core/challenge.ts';
import type { ExperimentInput } from '../core/experiment.ts';
import type { FigureKind } from '../figures/model.ts';
import type { Locale } from '../i18n/texts.ts';

/** A figure of a lesson, the same in both languages. */
export interface LessonFigure {
  readonly kind: FigureKind;
  readonly experiment?: ExperimentInput;
  /** Id of another figure of the page whose state this one shares. */
  readonly follows?: string;
  /** What the figure asks the reader to bring about. */
  readonly challenge?: Challenge;
}

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

/** The experiment that a figure opens with: its own, or that of the figure it follows. */
export function experimentOf(lesson: Lesson, id: string): ExperimentInput {
  const { experiment, follows } = figureOf(lesson, id);
  return experiment ?? (follows ? experimentOf(lesson, follows) : {});
}

/** A claim of the lesson. */
export function claimOf(lesson: Lesson, id: string): Claim {
  if (Object.hasOwn(lesson.claims, id)) return lesson.claims[id];
  throw new Error(`content/lessons/…-${lesson.slug}/claims.ts has no claim ${id}`);
}
