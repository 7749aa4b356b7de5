import { getEntry } from 'astro:content';
import { optimizers } from '../../core/optimizers/index.ts';
import { linkTo } from '../../i18n/links.ts';
import type { Locale } from '../../i18n/texts.ts';
import { writtenLessons } from '../course.ts';

/** The lesson that teaches an optimizer, with the address of its heading there; nothing as long as it is not written in this language. */
export async function lessonOn(optimizer: string, locale: Locale) {
  const { lesson: slug, heading } = await placeOf(optimizer);
  const lesson = (await writtenLessons(locale)).find((one) => one.slug === slug);
  return lesson && { ...lesson, url: `${linkTo(locale, `lessons/${slug}`)}${heading ? `#${heading}` : ''}` };
}

/** Ids of the optimizers that a lesson teaches, in teaching order. */
export async function taughtIn(slug: string): Promise<readonly string[]> {
  const places = await Promise.all(optimizers.map(async ({ id }) => ({ id, ...(await placeOf(id)) })));
  return places.filter(({ lesson }) => lesson === slug).map(({ id }) => id);
}

async function placeOf(optimizer: string) {
  const entry = await getEntry('taught', optimizer);
  if (!entry) throw new Error(`There is no content/reference/optimizers/${optimizer}/taught.json`);
  return entry.data;
}
