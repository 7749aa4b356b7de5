import { completeExperiment, type ExperimentInput } from '../core/experiment/experiment.ts';
import { encodeExperiment } from '../core/experiment/url.ts';
import type { SketchState } from '../core/sketch/sketch.ts';
import { hasOwnPage, kinds, type PageFigureKind } from '../figures/kinds/index.ts';
import type { KindOfFigure } from '../figures/kinds/kind.ts';
import type { Suits } from '../figures/live/suited.ts';
import { writtenSketch } from '../figures/sketches/still.ts';
import type { Locale } from '../i18n/texts.ts';
import type { Claim } from '../lessons/claim.ts';
import { isFamily, isSketch, type LessonFigure, type SketchFigure, type SketchInput } from '../lessons/figures.ts';
import type { Prediction } from '../lessons/predictions.ts';

/** What the components in a lesson's text know about the lesson. */
export interface Lesson {
  readonly locale: Locale;
  /** The folder's number and name, and the address's last part. */
  readonly number: number;
  readonly slug: string;
  readonly figures: Readonly<Record<string, LessonFigure>>;
  readonly claims: Readonly<Record<string, Claim>>;
  /** What readers guess before a figure answers; left out where there is nothing. */
  readonly predictions?: Readonly<Record<string, Prediction>>;
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
  const figure = figureOf(lesson, id);
  if (isSketch(figure) || isFamily(figure)) throw new Error(`The figure ${id} of ${lesson.slug} has no experiment`);
  return figure.experiment ?? (figure.follows ? experimentOf(lesson, figure.follows) : {});
}

/** What a figure opens with, with something set as by a link; and that link. Throws if it is not valid. */
export function changedExperiment(lesson: Lesson, id: string, change: ExperimentInput) {
  const opening = experimentOf(lesson, id);
  const { experiment, notices } = completeExperiment({
    ...opening,
    ...change,
    view: { ...opening.view, ...change.view },
  });
  if (notices.length > 0) throw new Error(`The figure ${id} is to be set to ${JSON.stringify(notices)}`);
  const fragment = encodeExperiment(experiment, id);
  if (fragment === null) throw new Error(`What the figure ${id} is to be set to does not fit into a link`);
  return { experiment, fragment };
}

/** The ids of a figure and of those that show the same state, the figure first. */
export function sharingStateOf(figures: Lesson['figures'], id: string): readonly string[] {
  const stateOf = (one: string) => {
    const figure = figures[one];
    return 'follows' in figure ? (figure.follows ?? one) : one;
  };
  return [id, ...Object.keys(figures).filter((one) => one !== id && stateOf(one) === stateOf(id))];
}

/** What a figure and those that show the same state can draw. */
export function suitsOf({ figures }: Lesson, id: string): Suits {
  const shown = sharingStateOf(figures, id).flatMap((one) => {
    const figure = figures[one];
    return isSketch(figure) || isFamily(figure) ? [] : [suitsOfKind(figure.kind)];
  });
  return { planar: shown.some(({ planar }) => planar), networks: combined(shown.map(({ networks }) => networks)) };
}

/** Networks where each draws them, and nothing else where one of them does not. */
function combined(networks: readonly Suits['networks'][]): Suits['networks'] {
  if (!networks.every(Boolean)) return false;
  return networks.includes('only') ? 'only' : true;
}

/** What a kind of figure can draw. */
export function suitsOfKind(kind: PageFigureKind): Suits {
  if (hasOwnPage(kind)) return { planar: false, networks: kind === 'play-network' ? 'only' : false };
  const { planar, networks = false }: KindOfFigure = kinds[kind];
  return { planar, networks };
}

/** The state of a sketch with something set. Throws if that is not valid. */
export const sketchStateOf = ({ kind, state }: SketchFigure, set: SketchInput = {}): SketchState =>
  writtenSketch(kind, { ...state, ...set });

/** A claim of the lesson. */
export function claimOf(lesson: Lesson, id: string): Claim {
  if (Object.hasOwn(lesson.claims, id)) return lesson.claims[id];
  throw new Error(`content/lessons/…-${lesson.slug}/claims.ts has no claim ${id}`);
}
