import { completeExperiment } from '../../core/experiment/experiment.ts';
import type { Locale } from '../../i18n/texts.ts';
import { isFamily, isSketch } from '../../lessons/figures.ts';
import { sharedPartsOf, writtenLessons } from '../course.ts';

/** The lessons that are written in a language and have a figure on a surface, in order. */
export async function lessonsOn(surface: string, locale: Locale) {
  const lessons = await writtenLessons(locale);
  const used = await Promise.all(
    lessons.map(async (lesson) =>
      Object.values((await sharedPartsOf(lesson)).figures).some(
        (figure) =>
          !isSketch(figure) &&
          !isFamily(figure) &&
          figure.experiment !== undefined &&
          completeExperiment(figure.experiment).experiment.ground.surface === surface,
      ),
    ),
  );
  return lessons.filter((_, i) => used[i]);
}
