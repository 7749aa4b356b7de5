import { drawsGround } from '../figures/live/follow-ground.ts';
import { groundPage } from '../figures/parts/ground-page.ts';
import { groundName } from '../figures/parts/surface-name.ts';
import { writtenExperiment } from '../figures/still/figure.ts';
import { linkTo } from '../i18n/links.ts';
import { isFamily, isSketch } from '../lessons/figures.ts';
import { figureTextsIn } from './figure-texts.ts';
import { experimentOf, figureOf, type Lesson } from './lesson.ts';

/** The function that a figure opens on. */
export interface DrawnGround {
  readonly name: string;
  /** Its page in the reference; undefined where it has none. */
  readonly href: string | undefined;
  /** Id of the figure whose state says which function it is. */
  readonly state: string;
}

/** Which function a figure of a lesson draws; undefined where it draws none. */
export function drawnGround(lesson: Lesson, id: string): DrawnGround | undefined {
  const figure = figureOf(lesson, id);
  if (isSketch(figure) || isFamily(figure) || !drawsGround(figure.kind)) return undefined;
  const { ground } = writtenExperiment(experimentOf(lesson, id));
  const page = groundPage(ground);
  return {
    name: groundName(ground, figureTextsIn(lesson.locale)),
    href: page && linkTo(lesson.locale, page),
    state: figure.follows ?? id,
  };
}
