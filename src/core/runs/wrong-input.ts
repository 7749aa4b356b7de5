import type { Experiment, Notice } from '../experiment/experiment.ts';
import type { FormulaFault } from '../expression/fault.ts';
import { limits } from '../reading/limits.ts';
import { nearest } from '../reading/nearest.ts';
import { type Allowed, allowedIn, type Context, fieldsBeside } from './allowed-values.ts';
import type { Prepared } from './run.ts';

/*
 * What is wrong with an experiment, in English and for whoever writes the program: pages have their own words for the same notices.
 */

/** What follows from another mistake is not told: the settings of an optimizer that there is not are nobody's. */
const consequences: readonly (readonly [cause: RegExp, consequence: string])[] = [
  [/^surface$/, '^(starts|data|formula|network)'],
  [/^(runs\.\d+\.)optimizer$/, '^$1(form|settings)'],
  [/^(runs\.\d+\.schedule\.)id$/, '^$1settings'],
];

const textField = 'formula.text';

/** One line for everything that is wrong: the field, what stands there, and what may. */
export function wrongInput(
  notices: readonly Notice[],
  experiment: Experiment,
  { surface, price, unread }: Pick<Prepared, 'surface' | 'price' | 'unread'>,
): string {
  const follows = notices.flatMap(({ field }) =>
    consequences.flatMap(([cause, consequence]) =>
      cause.test(field) ? [new RegExp(field.replace(cause, consequence.replaceAll('.', '\\.')))] : [],
    ),
  );
  const context = { experiment, surface, price };
  const lines = notices
    .filter(({ field }) => !follows.some((pattern) => pattern.test(field)))
    .map((notice) => (unread && notice.field === textField ? faultLine(unread.fault) : lineOf(notice, context)));
  return lines.join('\n');
}

function lineOf({ code, field, given, used }: Notice, context: Context): string {
  if (code === 'unknown-field') {
    const elsewhere = { data: 'a data loss', formula: 'a typed formula', network: 'a network' }[field];
    if (elsewhere)
      return `${field} is ${given}, but the surface is ${context.surface.id}; allowed: on the surface of ${elsewhere}`;
    return `there is no field ${field} (given ${given}); ${choice(field.slice(field.lastIndexOf('.') + 1), fieldsBeside(field, context))}`;
  }
  if (code === 'limited') return `${field} is ${given}; allowed: at most ${used}`;
  if (code === 'too-many-parameters')
    return `${field} is ${given}; allowed: an optimizer without a matrix, since there are more than ${limits.matrixParameters} parameters`;
  if (code === 'duplicate') return `${field} has ${given} more than once`;
  if (code === 'outside-domain') return `${field} is ${given}; allowed: inside the domain, ${domainOf(context)}`;
  return `${field} is ${given}; ${choice(given, allowedIn(field, context))}`;
}

function choice(given: string, allowed: Allowed | undefined): string {
  if (!allowed) return 'not allowed';
  if ('words' in allowed) return `allowed: ${allowed.words}`;
  const meant = nearest(given, allowed.names);
  return `${meant ? `did you mean ${meant}? ` : ''}allowed: ${allowed.names.join(', ')}`;
}

const faultLine = ({ code, parameters: { place, found } }: FormulaFault): string =>
  `${textField} cannot be read (${code}): at character ${place} stands ${found || 'nothing'}`;

const domainOf = ({ surface: { domain, data } }: Context): string =>
  domain.map(([low, high], i) => `${(data ? 'wb' : 'xy')[i]} from ${low} to ${high}`).join(', ');
