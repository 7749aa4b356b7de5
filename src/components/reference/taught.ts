import { type CollectionKey, getEntry } from 'astro:content';
import { optimizers } from '../../core/optimizers/index.ts';
import { linkTo } from '../../i18n/links.ts';
import type { Locale } from '../../i18n/texts.ts';
import { writtenLessons } from '../course.ts';
import { pagedActivations } from './activations/paged.ts';

/** What lessons teach and the reference has pages on: the collection that says where, which is also the folder of its files. */
const kinds = {
  optimizers: { collection: 'taught', ids: optimizers.map(({ id }) => id) },
  activations: { collection: 'activationsTaught', ids: pagedActivations.map(({ id }) => id) },
} as const satisfies Record<string, { collection: CollectionKey; ids: readonly string[] }>;

export type TaughtKind = keyof typeof kinds;

/** The lesson that teaches an optimizer, with the address of its heading there; nothing as long as it is not written in this language. */
export const lessonOn = (optimizer: string, locale: Locale) => lessonTeaching('optimizers', optimizer, locale);

/** The same of an activation. */
export const lessonOnActivation = (activation: string, locale: Locale) =>
  lessonTeaching('activations', activation, locale);

/** Ids of those of a kind that a lesson teaches, in teaching order. */
export async function taughtIn(kind: TaughtKind, slug: string): Promise<readonly string[]> {
  const places = await Promise.all(kinds[kind].ids.map(async (id) => ({ id, ...(await placeOf(kind, id)) })));
  return places.filter(({ lesson }) => lesson === slug).map(({ id }) => id);
}

async function lessonTeaching(kind: TaughtKind, id: string, locale: Locale) {
  const { lesson: slug, heading } = await placeOf(kind, id);
  const lesson = (await writtenLessons(locale)).find((one) => one.slug === slug);
  return lesson && { ...lesson, url: `${linkTo(locale, `lessons/${slug}`)}${heading ? `#${heading}` : ''}` };
}

async function placeOf(kind: TaughtKind, id: string) {
  const entry = await getEntry(kinds[kind].collection, id);
  if (!entry) throw new Error(`There is no content/reference/${kind}/${id}/taught.json`);
  return entry.data;
}
