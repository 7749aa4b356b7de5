import type { CodeTarget, Reason } from '../../core/code/export-code.ts';
import type { RunSpec } from '../../core/experiment/experiment.ts';
import { formatNumber } from '../../render/numbers.ts';
import { type FigureTexts, fill, nameOf } from '../state/texts.ts';

/** Why a script in `target` leaves something of an experiment's runs out, in words, each said once. */
export function reasonTexts(
  reasons: readonly Reason[],
  target: CodeTarget,
  runs: readonly RunSpec[],
  texts: Pick<FigureTexts, 'export' | 'optimizers' | 'forms' | 'hyperparameters'>,
): readonly string[] {
  const words = reasons.map(({ code, run, optimizer, form, setting, value, file = '' }) =>
    fill(texts.export[code], {
      framework: texts.export[target],
      optimizer: nameOf(texts.optimizers, optimizer ?? (run === null ? '' : runs[run].optimizer)),
      form: form ? nameOf(texts.forms, form) : '',
      setting: setting ? nameOf(texts.hyperparameters, setting) : '',
      value: value === undefined ? '' : formatNumber(value),
      file,
    }),
  );
  return [...new Set(words)];
}
