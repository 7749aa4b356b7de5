import type { FigureTexts } from '../figures/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';

/** The texts that figures use, in one language. */
export function figureTextsIn(locale: Locale): FigureTexts {
  const {
    figure,
    share,
    export: code,
    formula,
    formulaEditor,
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
    share,
    export: code,
    formula,
    formulaEditor,
    notice,
    optimizers,
    hyperparameters,
    schedules,
    forms,
    surfaces,
    dataAxes,
  };
}
