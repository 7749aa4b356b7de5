import course from '../../content/course.json' with { type: 'json' };
import { smallFamily } from '../figures/family/small-family.ts';
import { stillSketch } from '../figures/sketches/still.ts';
import { smallFigure, smallPicture } from '../figures/still/small-picture.ts';
import { textsOf } from '../i18n/texts.ts';
import { isFamily, isSketch } from '../lessons/figures.ts';
import { figureTextsIn } from './figure-texts.ts';
import { experimentOf, figureOf, type Lesson, sketchStateOf } from './lesson.ts';

/** A figure of a lesson in small, as markup to be set beside its name. */
export function smallFigureOf(lesson: Lesson, id: string): string {
  const figure = figureOf(lesson, id);
  const texts = figureTextsIn(lesson.locale);
  if (isFamily(figure)) return smallFamily();
  if (!isSketch(figure)) return smallFigure(figure.kind, experimentOf(lesson, id), texts);
  const words = textsOf(lesson.locale).sketches[figure.kind];
  return smallPicture(stillSketch(figure.kind, sketchStateOf(figure), texts, words));
}

const chosen = new Map(
  course.flatMap(({ lessons }) =>
    lessons.map((lesson) => [lesson.slug, 'picture' in lesson ? lesson.picture : undefined] as const),
  ),
);

/** The figure that stands for a lesson on the course map: what content/course.json says, or else its first. Undefined for one without figures. */
export const pictureOf = ({ slug, figures }: Pick<Lesson, 'slug' | 'figures'>): string | undefined =>
  chosen.get(slug) ?? Object.keys(figures)[0];
