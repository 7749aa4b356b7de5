import type { Outcome } from '../../core/runs/outcome.ts';
import { formatNumber } from '../../render/numbers.ts';
import { type FigureTexts, fill } from '../state/texts.ts';

/** How a run ended, in words. */
export function outcomeText(outcome: Outcome, { figure: t }: Pick<FigureTexts, 'figure'>): string {
  switch (outcome.kind) {
    case 'diverged':
      return fill(t.outcomeDiverged, { k: outcome.step });
    case 'left':
      return t.outcomeLeft;
    case 'arrived':
      return fill(outcome.global ? t.outcomeArrived : t.outcomeRests, { k: outcome.step });
    case 'underway':
      return outcome.loss === undefined ? t.outcomeUnderway : `${t.loss} ${formatNumber(outcome.loss, 3)}`;
  }
}
