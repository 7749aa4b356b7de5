import { taughtAt } from '../../../content/taught.ts';
import { linkTo } from '../../i18n/links.ts';
import type { Locale } from '../../i18n/texts.ts';
import { writtenLessons } from '../course.ts';

/** The lesson that teaches an optimizer, with the address of its heading there; nothing as long as it is not written in this language. */
export async function lessonOn(optimizer: string, locale: Locale) {
  const [page, heading] = taughtAt[optimizer]?.split('#') ?? [''];
  const lesson = (await writtenLessons(locale)).find(({ slug }) => page === `lessons/${slug}`);
  return lesson && { ...lesson, url: `${linkTo(locale, page)}${heading ? `#${heading}` : ''}` };
}
