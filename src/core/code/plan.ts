import type { Clip } from '../objective/clip.ts';
import type { Method } from '../optimizers/descend.ts';
import type { Call } from '../optimizers/optimizer.ts';
import { indent } from './lines.ts';
import type { LossCode } from './loss-code.ts';

/** A run that a script makes. */
export interface PlannedRun {
  /** What the script calls it where there are several: the optimizer's id, numbered if it comes more than once. */
  readonly name: string;
  readonly method: Method;
  /** In a framework: the call. */
  readonly call?: Call;
  readonly clip?: Clip;
  /** The function `rate(k)`, where the learning rate changes. */
  readonly rate?: readonly string[];
}

/** What of a script is the same whatever is descended. */
export interface Course {
  readonly starts: readonly (readonly number[])[];
  readonly runs: readonly PlannedRun[];
  readonly steps: number;
  /** What is printed: a line for the start and for every update (its number, the parameters, the loss), or the last of them only. */
  readonly print: 'steps' | 'end';
}

/** Everything a script on a surface or over data is written from. */
export interface Plan extends Course {
  readonly loss: LossCode;
}

/** Blocks of lines as one text: two empty lines around functions, one elsewhere. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const texts = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ lines, isFunction: /^(def |class |@)/.test(lines[0]) }));
  const parts = texts.map(({ lines, isFunction }, i) => {
    const gap = i === 0 ? '' : isFunction || texts[i - 1].isFunction ? '\n\n' : '\n';
    return `${gap}${lines.join('\n')}\n`;
  });
  return parts.join('');
}

/** Lines put into a loop over the starts, where there are several. `name` is the text that is printed first, if any. */
export function overStarts(
  { starts }: Plan,
  body: (start: string) => readonly string[],
  name: string | undefined,
  write: (start: readonly number[]) => string,
): string[] {
  if (starts.length === 1) return [...(name === undefined ? [] : [`print(${name})`]), ...body(write(starts[0]))];
  const header = `print(${[...(name === undefined ? [] : [name]), 'start'].join(', ')})`;
  return [`for start in [${starts.map(write).join(', ')}]:`, ...indent([header, ...body('start')])];
}
