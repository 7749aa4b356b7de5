import { indent } from '../lines.ts';
import type { Course } from '../plan.ts';

/** Lines put into a loop over the vectors that runs begin with, where there are several. `name` is the text that is printed first, if any. */
export function overVectors(
  { starts }: Pick<Course, 'starts'>,
  body: (start: string) => readonly string[],
  name: string | undefined,
): string[] {
  if (starts.length === 1) return [...(name === undefined ? [] : [`print(${name})`]), ...body('start')];
  const header = ['"start"', 'number', ...(name === undefined ? [] : [name])];
  return ['for number, start in enumerate(starts, 1):', ...indent([`print(${header.join(', ')})`, ...body('start')])];
}
