import { regressionLosses } from '../core/losses/index.ts';
import { kinds as figureKinds } from '../figures/kinds/index.ts';
import type { KindOfFigure } from '../figures/kinds/kind.ts';
import { type PlayTexts, playTextSections } from '../figures/play/play-texts.ts';
import { type NetworkTexts, playNetworkSections } from '../figures/play-network/texts.ts';
import { laterSections, textSections } from '../figures/state/text-sections.ts';
import type { FigureTexts } from '../figures/state/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';
import { isFamily, isSketch, type LessonFigure } from '../lessons/figures.ts';
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

/** What the axes of data show, by the surface that is fitted to them. */
export type Axes = Readonly<Record<string, Readonly<Record<'x' | 'y', string>>>>;

/** What the axes of figures show where those say so themselves. */
export const axesOf = (figures: readonly LessonFigure[], locale: Locale): Axes =>
  Object.fromEntries(
    figures.flatMap((figure) => {
      const { axes = null, experiment = {} } = isSketch(figure) || isFamily(figure) ? {} : figure;
      return axes && experiment.surface ? [[experiment.surface, { x: axes.x[locale], y: axes.y[locale] }]] : [];
    }),
  );

/** The texts that figures use, in one language, those of the playground among them. */
export const figureTextsIn = (locale: Locale, axes: Axes = {}): PlayTexts => {
  const texts = picked(locale, [...textSections, ...laterSections, ...playTextSections, ...playNetworkSections]);
  const { dataAxes } = textsOf(locale);
  return {
    ...texts,
    dataAxes: { ...dataAxes, ...axes },
    surfaceMenu: surfaceMenu(locale),
  } as unknown as PlayTexts;
};

/** Of these what a page has to bring for its figures, which are of these kinds; the rest is loaded when a reader opens it. */
export function figureTextsFor(locale: Locale, kinds: readonly string[], axes: Axes = {}): Partial<FigureTexts> {
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
  Object.assign(texts, { dataAxes: { ...texts.dataAxes, ...axes } });
  return play ? { ...texts, surfaceMenu: surfaceMenu(locale) } : texts;
}
