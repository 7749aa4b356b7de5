import type { FigureKind } from '../figures/kinds/index.ts';
import type { SketchId } from '../figures/sketches/index.ts';
import type { ExperimentFigure, FamilyFigure, LessonFigure, SketchFigure } from './figures.ts';

/** Every kind of figure that a lesson can ask for. */
export type Kind = LessonFigure['kind'];

/** The figures of each kind, by their ids on the page of that kind. A kind that is missing here does not pass the types. */
export type Gallery = {
  readonly [K in FigureKind]: Readonly<Record<string, Omit<ExperimentFigure, 'kind'>>>;
} & {
  readonly [K in SketchId]: Readonly<Record<string, Omit<SketchFigure, 'kind'>>>;
} & {
  readonly [K in FamilyFigure['kind']]: Readonly<Record<string, Omit<FamilyFigure, 'kind'>>>;
};

/** The figures of one kind as a lesson writes them. */
export function figuresOf(gallery: Gallery, kind: Kind): Readonly<Record<string, LessonFigure>> {
  return Object.fromEntries(
    Object.entries(gallery[kind]).map(([id, props]) => [id, { kind, ...props } as LessonFigure]),
  );
}
