import { render } from 'astro:content';
import { networkPresets } from '../../content/network-presets.ts';
import { presets } from '../../content/presets.ts';
import { type Locale, locales, textsOf } from '../i18n/texts.ts';
import type { LessonFigure } from '../lessons/figures.ts';
import { type CourseLesson, sharedPartsOf, writtenLessons } from './course.ts';
import { kindWords } from './kind-words.ts';
import type { Lesson } from './lesson.ts';

/** A page of one figure. */
interface OwnPage {
  /** The figure's id. */
  readonly id: string;
  /** The page's address below its language. */
  readonly path: string;
  readonly title: string;
  /** The same beside others from there. */
  readonly name: string;
}

/** That of a lesson's figure. */
export interface LessonFigurePage extends OwnPage {
  readonly lesson: CourseLesson;
  /** The id of the section that it stands in; empty above the first. */
  readonly section: string;
}

/** That of a setting of a playground. */
export interface PresetPage extends OwnPage {
  readonly description: string;
  readonly figure: LessonFigure;
  /** The playground's address below its language. */
  readonly playground: 'play' | 'play/network';
}

export type FigurePage = LessonFigurePage | PresetPage;

/** Every page of one figure in one language. */
export const figurePagesIn = async (locale: Locale): Promise<readonly FigurePage[]> => [
  ...(await Promise.all((await writtenLessons(locale)).map((lesson) => figurePagesOf(locale, lesson)))).flat(),
  ...presetPages(locale),
];

/** The routes of all these pages: `[locale]/figures/[group]/[figure]`. */
export async function figureRoutes() {
  const pages = locales.map(async (locale) =>
    (await figurePagesIn(locale)).map((page) => {
      const [, group, figure] = page.path.split('/');
      return { params: { locale, group, figure }, props: { page } };
    }),
  );
  return (await Promise.all(pages)).flat();
}

/**
 * The pages of a lesson's figures, in the order of its text. Each is called after its lesson and its section, and where others stand there
 * too, after its kind.
 */
export async function figurePagesOf(locale: Locale, lesson: CourseLesson): Promise<readonly LessonFigurePage[]> {
  if (!lesson.entry) return [];
  const { headings, remarkPluginFrontmatter } = await render(lesson.entry);
  const figures: Readonly<Record<string, LessonFigure>> = (await sharedPartsOf(lesson)).figures;
  const places = Object.entries(remarkPluginFrontmatter.figureSections as Readonly<Record<string, string>>);
  return places.map(([id, section]) => {
    const heading = headings.find(({ slug }) => slug === section)?.text;
    const beside = places.filter(([, other]) => other === section).map(([one]) => one);
    const alike = beside.filter((one) => figures[one].kind === figures[id].kind);
    const apart = [
      beside.length > 1 || !heading ? ` · ${kindWords(locale)[figures[id].kind].name}` : '',
      alike.length > 1 ? ` ${alike.indexOf(id) + 1}` : '',
    ].join('');
    return {
      lesson,
      id,
      path: `figures/${lesson.slug}/${id}`,
      title: (heading ? `${lesson.title}: ${heading}` : lesson.title) + apart,
      name: (heading ?? lesson.title) + apart,
      section,
    };
  });
}

/** The pages of both playgrounds' settings. */
export function presetPages(locale: Locale): readonly PresetPage[] {
  const texts = textsOf(locale);
  type Words = Readonly<Record<string, { name: string; line: string }>>;
  const pages = (
    { kind, playground, name }: { kind: 'descent' | 'network'; playground: PresetPage['playground']; name: string },
    experiments: typeof presets | typeof networkPresets,
    words: Words,
  ) =>
    Object.entries(experiments).map(([id, experiment]) => ({
      id,
      path: `figures/${playground.split('/').at(-1)}/${id}`,
      title: `${name}: ${words[id].name}`,
      name: words[id].name,
      description: words[id].line,
      figure: { kind, experiment },
      playground,
    }));
  return [
    ...pages({ kind: 'descent', playground: 'play', name: texts.site.playground }, presets, texts.presets),
    ...pages(
      { kind: 'network', playground: 'play/network', name: texts.playNetwork.title },
      networkPresets,
      texts.networkPresets,
    ),
  ];
}

/** What the page's figure stands in: its lesson, without what is asked of readers where the text tells of it, or the setting alone. */
export async function lessonOn(locale: Locale, page: FigurePage): Promise<Lesson> {
  if (!('lesson' in page))
    return { locale, number: 0, slug: page.playground, figures: { [page.id]: page.figure }, claims: {} };
  const { number, slug } = page.lesson;
  const { figures, claims } = await sharedPartsOf(page.lesson);
  const plain = Object.entries(figures).map(([id, { challenge, ...figure }]) => [id, figure as LessonFigure] as const);
  return { locale, number, slug, figures: Object.fromEntries(plain), claims };
}
