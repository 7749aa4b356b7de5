import type { APIRoute, GetStaticPaths } from 'astro';
import { opening } from '../../../../content/landing.ts';
import { socialPicture } from '../../../build/social-picture.ts';
import { sharedPartsOf, writtenLessons } from '../../../components/course.ts';
import { figureTextsIn } from '../../../components/figure-texts.ts';
import type { ExperimentInput } from '../../../core/experiment/experiment.ts';
import { type Locale, locales, textsOf } from '../../../i18n/texts.ts';
import { isFamily, isSketch, type LessonFigure } from '../../../lessons/figures.ts';

interface Props {
  title: string;
  experiment: ExperimentInput;
}

/** A picture for every page but for those of the reference, which share one: a lesson's shows its first figure, the others what the site opens on. */
export const getStaticPaths = (async () => {
  const pages = await Promise.all(
    locales.map(async (locale) => {
      const { site, search, reference, playNetwork } = textsOf(locale);
      const plain = [
        { page: 'index', title: site.invitation },
        { page: 'play', title: site.playground },
        { page: 'play/network', title: playNetwork.title },
        { page: 'reference', title: reference.title },
        { page: 'glossary', title: site.glossary },
        { page: 'search', title: search.title },
        { page: 'teachers', title: site.teachers },
      ].map(({ page, title }) => ({
        params: { locale, page },
        props: { title, experiment: opening as ExperimentInput },
      }));
      const lessons = (await writtenLessons(locale)).map(async (lesson) => {
        const figures: readonly LessonFigure[] = Object.values((await sharedPartsOf(lesson)).figures);
        const first = figures.find((figure) => !isSketch(figure) && !isFamily(figure));
        return {
          params: { locale, page: `lessons/${lesson.slug}` },
          props: { title: lesson.title, experiment: first?.experiment ?? opening },
        };
      });
      return [...plain, ...(await Promise.all(lessons))];
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ params, props }) => {
  const locale = params.locale as Locale;
  const { site } = textsOf(locale);
  const { title, experiment } = props;
  const png = socialPicture({
    title,
    experiment,
    site: site.name,
    tagline: site.tagline,
    texts: figureTextsIn(locale),
  });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
