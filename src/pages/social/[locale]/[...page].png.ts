import type { APIRoute, GetStaticPaths } from 'astro';
import { opening } from '../../../../content/landing.ts';
import { type SocialFigure, socialPicture } from '../../../build/social-picture.ts';
import { sharedPartsOf, writtenLessons } from '../../../components/course.ts';
import { figurePagesIn, lessonOn } from '../../../components/figure-pages.ts';
import { figureTextsIn } from '../../../components/figure-texts.ts';
import { experimentOf, type Lesson, sketchStateOf } from '../../../components/lesson.ts';
import { pictureOf } from '../../../components/small-figure.ts';
import { stillSketch } from '../../../figures/sketches/still.ts';
import { stillExperiment, writtenExperiment } from '../../../figures/still/figure.ts';
import { type Locale, locales, textsOf } from '../../../i18n/texts.ts';
import { isFamily, isSketch } from '../../../lessons/figures.ts';

interface Props {
  title: string;
  figure: () => SocialFigure;
}

/**
 * A picture for every page but for those of the reference, which share one: a figure's own page shows that figure, a lesson's its first, or the
 * sketch that stands for it, the others what the site opens on.
 */
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
        props: { title, figure: (): SocialFigure => ({ experiment: opening }) },
      }));
      const lessons = (await writtenLessons(locale)).map(async (lesson) => {
        const { figures } = await sharedPartsOf(lesson);
        const first = Object.values(figures).find((figure) => !isSketch(figure) && !isFamily(figure));
        return {
          params: { locale, page: `lessons/${lesson.slug}` },
          props: {
            title: lesson.title,
            figure: (): SocialFigure =>
              first
                ? { experiment: first.experiment ?? opening }
                : sketchOn({ locale, ...lesson, figures, claims: {} }),
          },
        };
      });
      const figures = (await figurePagesIn(locale)).map(async (page) => {
        const lesson = await lessonOn(locale, page);
        return {
          params: { locale, page: page.path },
          props: { title: page.title, figure: () => socialFigure(lesson, page.id) },
        };
      });
      return [...plain, ...(await Promise.all([...lessons, ...figures]))];
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

/** The sketch that stands for a lesson on the course map; what the site opens on where none does. */
function sketchOn(lesson: Lesson): SocialFigure {
  const id = pictureOf(lesson);
  return id && isSketch(lesson.figures[id]) ? socialFigure(lesson, id) : { experiment: opening };
}

/** A figure as its link preview shows it: paths on their landscape alone, anything else as it stands before a script. */
function socialFigure(lesson: Lesson, id: string): SocialFigure {
  const figure = lesson.figures[id];
  const texts = figureTextsIn(lesson.locale);
  if (isFamily(figure)) return { experiment: opening };
  const { kind } = figure;
  if (isSketch(figure)) {
    const words = textsOf(lesson.locale).sketches[figure.kind];
    return { kind, markup: stillSketch(figure.kind, sketchStateOf(figure), texts, words) };
  }
  const experiment = experimentOf(lesson, id);
  if (kind === 'descent') return { experiment };
  return { kind, markup: stillExperiment(figure.kind, writtenExperiment(experiment), texts) };
}

export const GET: APIRoute<Props> = ({ params, props }) => {
  const locale = params.locale as Locale;
  const { site } = textsOf(locale);
  const { title, figure } = props;
  const png = socialPicture({
    title,
    figure: figure(),
    site: site.name,
    tagline: site.tagline,
    texts: figureTextsIn(locale),
  });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
