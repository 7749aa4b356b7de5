import { type FigureTexts, figureTextSections } from '../figures/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';

/** The texts that figures use, in one language. */
export function figureTextsIn(locale: Locale): FigureTexts {
  const texts = textsOf(locale);
  return Object.fromEntries(figureTextSections.map((section) => [section, texts[section]])) as unknown as FigureTexts;
}
