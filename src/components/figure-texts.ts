import { regressionLosses } from '../core/losses/index.ts';
import { kinds as figureKinds } from '../figures/kinds/index.ts';
import type { KindOfFigure } from '../figures/kinds/kind.ts';
import { type PlayTexts, playTextSections } from '../figures/play/play-texts.ts';
import { type NetworkTexts, playNetworkSections } from '../figures/play-network/texts.ts';
import { laterSections, textSections } from '../figures/state/text-sections.ts';
import type { FigureTexts } from '../figures/state/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';
import { surfaceGroups } from './reference/surface-groups.ts';

const picked = (
  locale: Locale,
  sections: readonly (keyof (PlayTexts & NetworkTexts) & keyof ReturnType<typeof textsOf>)[],
) => {
  const texts = textsOf(locale);
  const losses = Object.fromEntries(Object.keys(regressionLosses).map((id) => [id, texts.losses[id as 'mse']]));
  return { ...Object.fromEntries(sections.map((section) => [section, texts[section]])), losses };
};

const surfaceMenu = (locale: Locale) => surfaceGroups(locale).map(({ name, surfaces }) => ({ name, surfaces }));

/** The texts that figures use, in one language, those of the playground among them. */
export const figureTextsIn = (locale: Locale): PlayTexts => {
  const texts = picked(locale, [...textSections, ...laterSections, ...playTextSections, ...playNetworkSections]);
  return { ...texts, surfaceMenu: surfaceMenu(locale) } as unknown as PlayTexts;
};

/** Of these what a page has to bring for its figures, which are of these kinds; the rest is loaded when a reader opens it. */
export function figureTextsFor(locale: Locale, kinds: readonly string[]): Partial<FigureTexts> {
  const ofOthers = Object.entries<KindOfFigure>(figureKinds).flatMap(([kind, { texts }]) =>
    texts && !kinds.includes(kind) ? [texts] : [],
  );
  const network = kinds.includes('play-network');
  const play = network || kinds.includes('play');
  const texts = picked(locale, [
    ...textSections.filter((section) => !ofOthers.some((other) => other === section)),
    ...(play ? playTextSections : []),
    ...(network ? playNetworkSections : []),
  ]) as Partial<FigureTexts>;
  return play ? { ...texts, surfaceMenu: surfaceMenu(locale) } : texts;
}
