import type { FigureTexts } from '../figures/texts.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';

/** The texts that figures use, in one language. */
export function figureTextsIn(locale: Locale): FigureTexts {
  const { figure, formula, formulaEditor, notice, optimizers, hyperparameters, schedules, ...others } = textsOf(locale);
  const { scheduleParameters, forms, surfaces, dataAxes } = others;
  const names = { optimizers, hyperparameters, schedules, scheduleParameters, forms, surfaces, dataAxes };
  return { figure, formula, formulaEditor, notice, ...names };
}
