import { stableRate } from '../../core/runs/stable-rate.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { fill } from '../state/texts.ts';

/** Below which learning rate a run is stable, in words; nothing where that is not known, or not what is wrong with it. */
export function stableText(
  { prepared, setup, texts }: Pick<Snapshot, 'prepared' | 'setup' | 'texts'>,
  spec: number,
): string {
  const run = setup.runs[spec];
  const rate = stableRate(prepared, run);
  if (rate === null || run.settings.learningRate < rate) return '';
  return fill(texts.figure.stableBelow, { rate: formatNumber(roundedDown(rate)) });
}

/** Three digits, never more than the number: what is said to be stable must be. */
function roundedDown(rate: number): number {
  const unit = 10 ** (Math.floor(Math.log10(rate)) - 2);
  return Number((Math.floor((rate / unit) * (1 + 1e-9)) * unit).toPrecision(3));
}
