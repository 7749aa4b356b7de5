import { getAbsoluteLocaleUrl, getRelativeLocaleUrl } from 'astro:i18n';
import type { Locale } from './texts.ts';

/** Address of a page within the site; `path` such as `lessons/momentum`, empty for the landing page. */
export const linkTo = (locale: Locale, path = ''): string => getRelativeLocaleUrl(locale, path);

/** The same with the origin, for search engines. */
export const absoluteLinkTo = (locale: Locale, path = ''): string => getAbsoluteLocaleUrl(locale, path);

/** Address of a file in `public` or of a route outside the languages. */
export const fileLink = (path: string): string => `${import.meta.env.BASE_URL}${path}`;
