import { limits } from '../reading/limits.ts';
import { type Notice, notice } from '../reading/notice.ts';
import { type Completed, completeExperiment, type Experiment, toInput } from './experiment.ts';

/** The version of files; under this key, so that a file can be told from any other JSON. */
const key = 'downhill';
const version = 1;

/** The longest file that is read, in characters: many times one with 500 points of the reader's own, the longest that is written. */
export const readLimit = 1_000_000;

/**
 * The experiment as a file: JSON, indented, with everything written out.
 *
 * @example
 * ```ts
 * import { completeExperiment, fromJson, toJson } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'booth' });
 * toJson(experiment).split('\n').slice(0, 3); // → [ '{', '  "downhill": 1,', '  "surface": "booth",' ]
 * fromJson(toJson(experiment)).notices; // → []
 * ```
 */
export function toJson(experiment: Experiment): string {
  return `${JSON.stringify({ [key]: version, ...toInput(experiment) }, null, 2)}\n`;
}

/**
 * What a file's text stands for, as far as it can be made out. Never throws.
 *
 * @example
 * ```ts
 * import { fromJson } from 'downhill-core';
 *
 * fromJson('{ "downhill": 1, "surface": "booth" }').experiment.ground.surface; // → 'booth'
 * fromJson('{').notices; // → [ { code: 'unreadable', field: 'file', given: '{', used: '' } ]
 * ```
 */
export function fromJson(text: string): Completed {
  const notices: Notice[] = [];
  const { [key]: given, ...fields } = readObject(text, notices);
  if (given !== version && notices.length === 0) notices.push(notice('unknown-version', key, given ?? null, version));
  const { experiment, notices: more } = completeExperiment(fields);
  return { experiment, notices: [...notices, ...more].slice(0, limits.notices) };
}

function readObject(text: string, notices: Notice[]): Record<string, unknown> {
  if (text.length > readLimit) {
    notices.push(notice('too-long', 'file', text.length, readLimit));
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Falls through to the notice: a file that is no JSON and one that is no object are the same to a reader.
  }
  notices.push(notice('unreadable', 'file', text, undefined));
  return {};
}
