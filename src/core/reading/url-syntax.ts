import { decimal } from './decimal.ts';
import { type Notice, notice } from './notice.ts';

/*
 * What every link to a figure has in common, whatever its fields mean: see experiment/url.ts and sketch/url.ts.
 *
 *   fragment = "v1" *( "&" name "=" value )     in a page of several figures: figure-id "&" fragment
 */

/** The longest fragment that is written; what needs more travels as a file. */
export const fragmentLimit = 2000;

/** The longest fragment that is read: room for one that a messenger has percent-encoded. */
const readLimit = 4 * fragmentLimit;

/** The only version of links so far. */
export const version = 'v1';

/** Between fields; a link copied out of HTML source has the longer one. */
const separator = /&(?:amp;)?/;

const isVersion = (part: string) => /^v\d+$/.test(part);

/** Takes back percent-encoding. All that a link uses is ASCII; nothing else is touched, so that nothing can be malformed. */
const decodePercent = (text: string) =>
  text.replace(/%([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * The figure and the state that a page's fragment names, without '#': `race-beale&v1&surface=…`, or no figure where the page has just one.
 * A heading's anchor names neither.
 */
export function parsePageFragment(fragment: string): { figure: string | null; experiment: string | null } {
  // Browsers that do not know text fragments (#heading:~:text=…) leave them in.
  const plain = decodePercent(fragment.split(':~:')[0]);
  if (plain !== version && !/[&=]/.test(plain)) return { figure: null, experiment: null };
  const [first, ...rest] = plain.split(separator);
  const namesFigure = rest.length > 0 && !isVersion(first) && /^[a-z][\w-]*$/i.test(first);
  return namesFigure ? { figure: first, experiment: rest.join('&') } : { figure: null, experiment: plain };
}

/** The fields of a fragment that names no figure, in its order. What is too long or of another version is told of. Never throws. */
export function splitFields(fragment: string, notices: Notice[]): readonly (readonly [name: string, value: string])[] {
  const tooLong = fragment.length > readLimit;
  if (tooLong) notices.push(notice('too-long', 'link', fragment.length, readLimit));
  const [first = version, ...others] = decodePercent(tooLong ? version : fragment)
    .split(separator)
    .filter(Boolean);
  if (first !== version) notices.push(notice('unknown-version', 'link', first, version));
  return (isVersion(first) ? others : [first, ...others]).map((part) => cut(part, '='));
}

/** Keeps the first value of a field and tells of any other. */
export function setOnce(
  fields: Map<string, unknown>,
  name: string,
  value: unknown,
  place: string,
  notices: Notice[],
): void {
  if (fields.has(name)) notices.push(notice('duplicate', place + name, value, fields.get(name)));
  else fields.set(name, value);
}

/** The text before and after the first `mark`. */
export function cut(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A number where the text is one; else the text itself, for the notice to show. */
export function numberOrText(text: string): number | string {
  return decimal.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The number's shortest spelling; of 1e+21 without the plus, which some readers take for a space. */
export const numberText = (value: number): string => String(value).replace('+', '');
