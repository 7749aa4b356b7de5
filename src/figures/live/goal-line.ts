import type { Outcome } from '../../core/runs/outcome.ts';
import type { SketchValue } from '../../core/sketch/sketch.ts';
import { formatComputed } from '../../render/numbers.ts';
import { outcomeText } from '../parts/outcome-text.ts';
import { type FigureTexts, fill } from '../state/texts.ts';

/** What a figure is given of its challenge beside the goal: the words of the page's language. */
export interface GoalWords {
  /** How far it is: `{name}` stands for what is measured under that name. */
  readonly now: string;
  /** For each thing that is to stay as it is, what to say where it was changed. */
  readonly changed: readonly string[];
}

/** What is told of a challenge: numbers with few digits, lists of them, and how runs ended. */
export function nowText(
  now: string,
  values: Readonly<Record<string, SketchValue | Outcome>>,
  texts: Pick<FigureTexts, 'figure'>,
): string {
  const told = (value: SketchValue | Outcome): string => {
    if (typeof value === 'number') return formatComputed(value);
    if (typeof value === 'string') return value;
    return 'kind' in value ? outcomeText(value, texts) : value.map((one) => formatComputed(one)).join(', ');
  };
  return fill(now, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(value)])));
}
