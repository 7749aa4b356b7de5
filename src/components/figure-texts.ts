import { regressionLosses } from '../core/losses/index.ts';
import { type FigureTexts, figureTextSections } from '../figures/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';

/** The texts that figures use, in one language. */
export function figureTextsIn(locale: Locale): FigureTexts {
  const texts = textsOf(locale);
  const sections = Object.fromEntries(figureTextSections.map((section) => [section, texts[section]]));
  const losses = Object.fromEntries(Object.keys(regressionLosses).map((id) => [id, texts.losses[id as 'mse']]));
  return { ...sections, losses } as unknown as FigureTexts;
}
