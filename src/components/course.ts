import { type CollectionEntry, getCollection } from 'astro:content';
import course from '../../content/course.json' with { type: 'json' };
import type { Locale } from '../i18n/texts.ts';
import type { Claim } from '../lessons/claim.ts';
import type { LessonFigure } from '../lessons/figures.ts';
import type { Prediction } from '../lessons/predictions.ts';

/** A lesson as menus and maps show it. */
export interface CourseLesson {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  /** The text, once it is written in this language. */
  readonly entry: CollectionEntry<'lessons'> | undefined;
}

/** A part of the course. */
export interface CoursePart {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly CourseLesson[];
}

/** The course in one language: content/course.json in its order, with the lessons that are written. */
export async function courseIn(locale: Locale): Promise<readonly CoursePart[]> {
  const entries = await getCollection('lessons', ({ id }) => id.endsWith(`/${locale}`));
  const planned = course
    .flatMap(({ lessons }) => lessons)
    .map(({ slug }, i) => `${twoDigits(i + 1)}-${slug}/${locale}`);
  const astray = entries.find(({ id }) => !planned.includes(id));
  if (astray)
    throw new Error(`content/lessons/${astray.id} has another number or name than content/course.json gives it`);
  let number = 0;
  return course.map(({ id, title, lessons }) => ({
    id,
    title: title[locale],
    lessons: lessons.map(({ slug, title: working, about }) => {
      number++;
      const entry = entries.find((one) => one.id === `${twoDigits(number)}-${slug}/${locale}`);
      return { number, slug, title: entry?.data.title ?? working[locale], about: about[locale], entry };
    }),
  }));
}

/** The lessons that are written in a language, in order. */
export async function writtenLessons(locale: Locale) {
  const lessons = (await courseIn(locale)).flatMap((part) => part.lessons);
  return lessons.filter((one): one is CourseLesson & { entry: CollectionEntry<'lessons'> } => one.entry !== undefined);
}

interface FiguresModule {
  readonly figures: Record<string, LessonFigure>;
  readonly predictions?: Record<string, Prediction>;
}

const figureModules = import.meta.glob<FiguresModule>('/content/lessons/*/figures.ts');
const claimModules = import.meta.glob<{ claims: Record<string, Claim> }>('/content/lessons/*/claims.ts');

/** Figures, predictions and claims of a lesson; both languages share them. */
export async function sharedPartsOf({ number, slug }: Pick<CourseLesson, 'number' | 'slug'>) {
  const folder = `/content/lessons/${twoDigits(number)}-${slug}`;
  const [figures, claims] = await Promise.all([
    figureModules[`${folder}/figures.ts`]?.(),
    claimModules[`${folder}/claims.ts`]?.(),
  ]);
  return { figures: figures?.figures ?? {}, predictions: figures?.predictions ?? {}, claims: claims?.claims ?? {} };
}

/** Ids of a lesson's figures that ask something of the reader; none while it is not written. */
export async function challengesOf({ entry, number, slug }: CourseLesson): Promise<readonly string[]> {
  if (!entry) return [];
  const figures: Readonly<Record<string, LessonFigure>> = (await sharedPartsOf({ number, slug })).figures;
  return Object.entries(figures).flatMap(([id, { challenge }]) => (challenge ? id : []));
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
