/** What a link or file can be told of; the keys of the messages in the UI texts. */
export const noticeCodes = [
  'unknown-version',
  'unknown-field',
  'unknown-value',
  'bad-value',
  'duplicate',
  'limited',
  'too-long',
  'unreadable',
  'outside-domain',
  'one-parameter',
  'too-many-parameters',
  'learning-rate-zero',
  'learning-rate-negative',
] as const;

/**
 * Something of a link or file that could not be taken as it stood; or, of the learning rate, that was, but will surprise. `field` names
 * the place, `given` and `used` are what stood there (shortened) and what is used in its stead: nothing for `unknown-field` and
 * `unreadable`.
 */
export interface Notice {
  readonly code: (typeof noticeCodes)[number];
  readonly field: string;
  readonly given: string;
  readonly used: string;
}

/** Makes a notice, with its values as short texts. */
export const notice = (code: Notice['code'], field: string, given: unknown, used: unknown): Notice => ({
  code,
  field: brief(field),
  given: brief(given),
  used: brief(used),
});

/** A value as a notice shows it: one line of visible characters, at most 40. */
export function brief(value: unknown): string {
  if (value === undefined) return '';
  const text = describe(value);
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return short.replace(/[\p{C}\p{Z}]+/gu, ' ');
}

/** Not JSON: that spells NaN `null`, and fails on what is nested too deeply. Shows lists in lists, but no lists in those. */
function describe(value: unknown, depth = 2): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value || '""';
  if (Array.isArray(value)) {
    if (depth === 0 && value.length > 0) return '[…]';
    const items = value.slice(0, 9).map((item) => describe(item, depth - 1));
    return `[${items.join(', ')}${value.length > 9 ? ', …' : ''}]`;
  }
  if (typeof value === 'object') return Object.keys(value).length > 0 ? '{…}' : '{}';
  return typeof value === 'function' ? 'function' : String(value);
}
