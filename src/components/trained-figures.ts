import { gallery } from '../../content/gallery.ts';
import type { Trained } from '../figures/network/trained.ts';
import { isTrained, writtenExperiment } from '../figures/still/figure.ts';
import { trainingName } from '../figures/still/kept-trainings.ts';
import { stillTraining } from '../figures/still/model.ts';
import { isFamily, isSketch, type LessonFigure } from '../lessons/figures.ts';
import { figuresOf, type Kind } from '../lessons/gallery.ts';

const lessons = import.meta.glob<{ figures: Record<string, LessonFigure> }>('/content/lessons/*/figures.ts');

/** What the networks on the landscapes of all figures were trained to, each once, and under which name a page asks for it. */
export async function trainedFigures(): Promise<{ name: string; trained: Trained }[]> {
  const written = await Promise.all(Object.values(lessons).map((load) => load()));
  const figures = [
    ...(Object.keys(gallery) as Kind[]).map((kind) => figuresOf(gallery, kind)),
    ...written.map(({ figures }) => figures),
  ]
    .flatMap((all) => Object.values<LessonFigure>(all))
    .flatMap((figure) =>
      isSketch(figure) || isFamily(figure) || isTrained(figure.kind) || !figure.experiment ? [] : [figure.experiment],
    );
  const found = new Map<string, Trained>();
  for (const input of figures) {
    const experiment = writtenExperiment(input);
    const trained = stillTraining(experiment);
    if (trained) found.set(trainingName(experiment), trained);
  }
  return [...found].map(([name, trained]) => ({ name, trained }));
}
