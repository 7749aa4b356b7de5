import { limits } from '../reading/limits.ts';
import { type Notice, notice } from '../reading/notice.ts';
import { numberOrText, numberText, setOnce, splitFields, version } from '../reading/url-syntax.ts';
import { completeSketch, type SketchFields, type SketchState, type SketchValue } from './sketch.ts';

/*
 * A sketch as a URL fragment, after the id of its figure:
 *
 *   bars&v1&prediction=0.8,0.1,0.05&epsilon=1e-7&shape=flat
 *
 *   field = name "=" ( number *( "," number ) / option )
 *
 * Every field is written, so that a link never changes its meaning when a default does. `numberText` says how numbers are spelled.
 */

/** A sketch's state as a fragment, without '#', for that figure of the page; for null where the page is the figure. */
export function encodeSketch<F extends SketchFields>(fields: F, state: SketchState<F>, figure: string | null): string {
  const values = state as Readonly<Record<string, SketchValue>>;
  return [
    ...(figure === null ? [] : [figure]),
    version,
    ...Object.keys(fields).map((name) => `${name}=${valueText(values[name])}`),
  ].join('&');
}

const valueText = (value: SketchValue): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? numberText(value) : value.map(numberText).join();

/** What a fragment without its figure stands for, as far as it can be made out. Never throws. */
export function decodeSketch<F extends SketchFields>(
  fields: F,
  fragment: string,
): { state: SketchState<F>; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const given = new Map<string, unknown>();
  for (const [name, text] of splitFields(fragment, notices)) {
    if (Object.hasOwn(fields, name)) setOnce(given, name, read(fields[name].type, text), '', notices);
    else notices.push(notice('unknown-field', name, text, undefined));
  }
  const { state, notices: more } = completeSketch(fields, Object.fromEntries(given));
  return { state, notices: [...notices, ...more].slice(0, limits.notices) };
}

function read(type: SketchFields[string]['type'], text: string): unknown {
  if (type === 'choice') return text;
  return type === 'number' ? numberOrText(text) : text.split(',').map(numberOrText);
}
