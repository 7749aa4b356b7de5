import { Refusal } from './fault.ts';
import type { Token } from './token.ts';

/*
 * |…|, the absolute value as it is written on paper. One sign both opens and closes, so that |x|y|z| may mean |x|·y·|z| or |x·|y|·z|. Bars are
 * read where there is one way to pair them, and refused where there are several.
 */

const signs = new Set(['+', '-', '*', '/', '^', ',']);

/** The tokens with `abs(` and `)` for the bars that belong together. Refuses bars without partner, and those that can be paired in several ways. */
export function readBars(tokens: readonly Token[]): Token[] {
  const bars = tokens.filter(({ text }) => text === '|');
  if (bars.length === 0) return [...tokens];
  const ways = new Map<string, number>();
  /**
   * In how many ways, two at the most, the rest can be read from a token on, with so many bars open in each of the parentheses around it.
   * `fresh`: one was opened just before, which nothing can close yet.
   */
  const waysFrom = (i: number, open: readonly number[], fresh = false): number => {
    const depth = open[open.length - 1] ?? 0;
    if (i === tokens.length) return Number(open.length === 1 && depth === 0);
    const key = `${i} ${open} ${fresh}`;
    const known = ways.get(key);
    if (known !== undefined) return known;
    const { text } = tokens[i];
    const outer = open.slice(0, -1);
    let found: number;
    if (text === '(') found = waysFrom(i + 1, [...open, 0]);
    else if (text === ')') found = open.length > 1 && depth === 0 ? waysFrom(i + 1, outer) : 0;
    else if (text === '|')
      found =
        (mayOpen(tokens, i) ? waysFrom(i + 1, [...outer, depth + 1], true) : 0) +
        (depth > 0 && !fresh && mayClose(tokens, i) ? waysFrom(i + 1, [...outer, depth - 1]) : 0);
    else found = text === ',' && depth > 0 ? 0 : waysFrom(i + 1, open);
    ways.set(key, Math.min(found, 2));
    return Math.min(found, 2);
  };
  if (waysFrom(0, [0]) !== 1) throw new Refusal('bars', bars[0].range);
  let open: readonly number[] = [0];
  return tokens.flatMap((token, i) => {
    const depth = open[open.length - 1];
    const outer = open.slice(0, -1);
    if (token.text === '(') open = [...open, 0];
    else if (token.text === ')') open = outer;
    if (token.text !== '|') return [token];
    const opens = mayOpen(tokens, i) && waysFrom(i + 1, [...outer, depth + 1], true) === 1;
    open = [...outer, depth + (opens ? 1 : -1)];
    const { range } = token;
    return opens
      ? [
          { kind: 'name', text: 'abs', range },
          { kind: 'sign', text: '(', range },
        ]
      : [{ kind: 'sign', text: ')', range }];
  });
}

/** A bar closes what is there to be closed. */
const mayClose = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && !signs.has(tokens[i - 1].text) && tokens[i - 1].text !== '(';

/** A bar opens what begins; after a number or a name that is a product, which does not begin with a sign: 2|x|, but x | -y is no beginning. */
function mayOpen(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.text === ')' || next.text === ',' || '*/^'.includes(next.text)) return false;
  const begins = i === 0 || signs.has(tokens[i - 1].text) || tokens[i - 1].text === '(' || tokens[i - 1].text === '|';
  return begins || (next.text !== '+' && next.text !== '-');
}
