import { fitKindOf } from '../../data/data-surface.ts';
import type { FitKind } from '../../data/fit-set.ts';
import type { Problem } from '../../data/problem.ts';
import { ownSet } from '../../data/problem.ts';
import type { Notice } from '../../reading/notice.ts';
import { cut, numberOrText, numberText, setOnce } from '../../reading/url-syntax.ts';
import type { GroundLink } from '../ground.ts';
import type { DataGround } from './data-ground.ts';

/*
 * A problem as one field of a URL fragment, `data=lin12,loss:huber,batch:4`:
 *
 *   text = set *( "," name ":" ( number / loss ) ) [ ",window:" number "/" number "/" number ]
 *          [ ",points:" number "/" number *( "/" number "/" number ) ]
 *
 * Every character may stand in a fragment as it is. What is left out has the value that stands here FROZEN: a number here never changes,
 * whatever becomes of the defaults, so that a link never changes its meaning. For the same reason what a set makes of a seed never changes.
 */
const frozen = {
  line: { set: 'lin12', seed: 1, count: 40, outliers: 0, noise: 0.5, loss: 'mse', delta: 1, batch: 0, standardized: 0 },
  logistic: {
    set: 'log14',
    seed: 1,
    count: 40,
    outliers: 0,
    noise: 1,
    loss: 'bce',
    delta: 1,
    batch: 0,
    standardized: 0,
  },
} as const satisfies Record<FitKind, Omit<Problem, 'points' | 'window'>>;

const names = ['seed', 'count', 'outliers', 'noise', 'loss', 'delta', 'batch', 'standardized'] as const;

/** A loss over data in a link: the one field `data`. */
export const link: GroundLink<DataGround> = {
  fields: ['data'],
  write({ surface, data }) {
    const written = problemText(data, fitKindOf(surface)!);
    return written ? [['data', written]] : [];
  },
  read: (surface, given, notices) => ({
    data: readProblemText(String(given.get('data') ?? ''), fitKindOf(surface)!, notices),
  }),
};

/** The problem as text, as short as it can be; empty if it is the frozen one. */
export function problemText(problem: Problem, kind: FitKind): string {
  const usual = frozen[kind];
  const parts = names.filter((name) => problem[name] !== usual[name]).map((name) => `${name}:${text(problem[name])}`);
  if (problem.window) parts.push(`window:${problem.window.map(text).join('/')}`);
  if (problem.set === ownSet) parts.push(`points:${problem.points.flat().map(text).join('/')}`);
  else if (parts.length === 0 && problem.set === usual.set) return '';
  return [problem.set, ...parts].join(',');
}

/**
 * The fields of a text, with the frozen values for those that are left out, still to be checked by `completeProblem`. Of a field that comes
 * twice the first counts, and `notices` says so. Never throws.
 */
export function readProblemText(given: string, kind: FitKind, notices: Notice[]): Record<string, unknown> {
  const [set, ...pairs] = given.split(',');
  const fields = new Map<string, unknown>(set ? [['set', set]] : []);
  for (const pair of pairs) {
    const [name, value] = cut(pair, ':');
    const read = name === 'points' ? readPoints : name === 'window' ? readNumbers : numberOrText;
    setOnce(fields, name, read(value), 'data.', notices);
  }
  return { ...frozen[kind], ...Object.fromEntries(fields) };
}

const text = (value: number | string) => (typeof value === 'number' ? numberText(value) : value);

const readNumbers = (value: string) => value.split('/').map(numberOrText);

function readPoints(value: string): unknown[][] {
  const numbers = readNumbers(value);
  return Array.from({ length: Math.ceil(numbers.length / 2) }, (_, i) => numbers.slice(2 * i, 2 * i + 2));
}
