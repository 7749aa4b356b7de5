import type { APIRoute, GetStaticPaths } from 'astro';
import { opening } from '../../../../content/landing.ts';
import { type SocialFigure, socialPicture } from '../../../build/social-picture.ts';
import { sharedPartsOf, writtenLessons } from '../../../components/course.ts';
import { figureTextsIn } from '../../../components/figure-texts.ts';
import { type Lesson, sketchStateOf } from '../../../components/lesson.ts';
import { pictureOf } from '../../../components/small-figure.ts';
import { stillSketch } from '../../../figures/sketches/still.ts';
import { type Locale, locales, textsOf } from '../../../i18n/texts.ts';
import { isFamily, isSketch } from '../../../lessons/figures.ts';

interface Props {
  title: string;
  figure: SocialFigure;
}

/** A picture for every page but for those of the reference, which share one: a lesson's shows its first figure, or the sketch that stands for it, the others what the site opens on. */
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
        props: { title, figure: { experiment: opening } as SocialFigure },
      }));
      const lessons = (await writtenLessons(locale)).map(async (lesson) => {
        const { figures } = await sharedPartsOf(lesson);
        const first = Object.values(figures).find((figure) => !isSketch(figure) && !isFamily(figure));
        const sketch = sketchOn({ locale, ...lesson, figures, claims: {} });
        return {
          params: { locale, page: `lessons/${lesson.slug}` },
          props: { title: lesson.title, figure: first ? { experiment: first.experiment ?? opening } : sketch },
        };
      });
      return [...plain, ...(await Promise.all(lessons))];
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

/** The sketch that stands for a lesson on the course map; what the site opens on where none does. */
function sketchOn(lesson: Lesson): SocialFigure {
  const id = pictureOf(lesson);
  const figure = id && lesson.figures[id];
  if (!figure || isFamily(figure) || !isSketch(figure)) return { experiment: opening };
  const { kind } = figure;
  const words = textsOf(lesson.locale).sketches[kind];
  return { kind, markup: stillSketch(kind, sketchStateOf(figure), figureTextsIn(lesson.locale), words) };
}

export const GET: APIRoute<Props> = ({ params, props }) => {
  const locale = params.locale as Locale;
  const { site } = textsOf(locale);
  const { title, figure } = props;
  const png = socialPicture({
    title,
    figure,
    site: site.name,
    tagline: site.tagline,
    texts: figureTextsIn(locale),
  });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
