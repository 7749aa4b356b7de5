import type { FigureTexts } from '../figures/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';

/** The texts that figures use, in one language. */
export function figureTextsIn(locale: Locale): FigureTexts {
  const {
    figure,
    formula,
    formulaEditor,
    phase,
    notice,
    optimizers,
    hyperparameters,
    schedules,
    forms,
    surfaces,
    dataAxes,
  } = textsOf(locale);
  return {
    figure,
    formula,
    formulaEditor,
    phase,
    notice,
    optimizers,
    hyperparameters,
    schedules,
    forms,
    surfaces,
    dataAxes,
  };
}
