import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { keepParticles } from './particles.ts';

export const locales = ['ko', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every text of the interface, by section and key; Korean and English have the same keys. */
export type Texts = typeof en;

const all: Record<Locale, Texts> = {
  ko: JSON.parse(JSON.stringify(ko), (_, value) => (typeof value === 'string' ? keepParticles(value) : value)),
  en,
};

/** The texts of the interface in a language. */
export const textsOf = (locale: Locale): Texts => all[locale];

/** The other language. */
export const otherLocale = (locale: Locale): Locale => (locale === 'ko' ? 'en' : 'ko');

/** `getStaticPaths` entries for routes that differ by language only. */
export const localePaths = () => locales.map((locale) => ({ params: { locale } }));
