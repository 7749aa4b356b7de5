import { readBars } from './bars.ts';
import { formulaLimits, Refusal } from './fault.ts';
import { arityOf } from './functions.ts';
import type { Token } from './token.ts';
import { constants, variables } from './tree.ts';

/** Signs and parameters as people type or paste them, and what the parser calls them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['∗', '*'],
  ['**', '^'],
  ['÷', '/'],
  ['π', 'pi'],
  ...['x1', 'x_1', 'x₁'].map((parameter) => [parameter, 'x'] as const),
  ...['x2', 'x_2', 'x₂'].map((parameter) => [parameter, 'y'] as const),
]);

const exponents: ReadonlyMap<string, string> = new Map([
  ['²', '2'],
  ['³', '3'],
]);

const number = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const name = String.raw`π|(?!π)[\p{L}_$](?:(?!π)[\p{L}\p{M}\p{Nd}_$₁₂])*`;
const sign = String.raw`\*\*|[-+*/^(),|−–×·⋅∗÷²³]`;
const piece = new RegExp(`(?<space>\\s+)|(?<number>${number})|(?<name>${name})|(?<sign>${sign})|(?<other>.)`, 'gsuy');

/** What may name the function before its formula: f(x, y) =, z =; no parameter of it, of which it would be an equation. */
const title =
  /^\s*(?![xy](?:_?[12₁₂])?\s*=)\p{L}[\p{L}\p{Nd}_₁₂]*\s*(?:\(\s*[xy]\w?\w?[₁₂]?\s*(?:,\s*[xy]\w?\w?[₁₂]?\s*)?\)\s*)?=/u;

/**
 * Splits a formula into tokens and refuses, with its place, whatever is no number, known name or sign or, for |…|,
 * no reading that is the only one, and parentheses without partner. What names the function, such as f(x, y) =, is left out. What passes holds nothing but digits, the names of the whitelist, `+ - * / ^ ( ) ,` and the point of a number.
 */
export function scan(text: string): Token[] {
  if (text.length > formulaLimits.length) {
    throw new Refusal('too-long', [formulaLimits.length, text.length], formulaLimits.length, text.length);
  }
  const tokens: Token[] = [];
  const open: Token[] = [];
  // Left out as spaces, so that what follows keeps its place.
  const named = text.replace(title, (name) => ' '.repeat(name.length));
  for (const { 0: found, index, groups } of named.matchAll(piece)) {
    if (groups!.space !== undefined) continue;
    const range = [index, index + found.length] as const;
    if (groups!.other !== undefined) throw new Refusal(found === '=' ? 'equation' : 'character', range);
    const kind = groups!.number ? 'number' : groups!.name ? 'name' : 'sign';
    const token: Token = { kind, text: spellings.get(found) ?? found, range };
    if (kind === 'number' && !Number.isFinite(Number(found))) throw new Refusal('number', range);
    if (kind === 'name' && !isKnown(token.text)) throw new Refusal('unknown-name', range);
    if (found === '(' && open.push(token) > formulaLimits.depth) {
      throw new Refusal('too-deep', range, formulaLimits.depth, open.length);
    }
    if (found === ')' && !open.pop()) throw new Refusal('unopened', range);
    const exponent = exponents.get(found);
    if (exponent) tokens.push({ ...token, text: '^' }, { ...token, kind: 'number', text: exponent });
    else tokens.push(token);
  }
  if (tokens.length === 0) throw new Refusal('empty', [0, text.length]);
  const unclosed = open.pop();
  if (unclosed) throw new Refusal('unclosed', unclosed.range);
  return readBars(tokens);
}

const isKnown = (word: string): boolean =>
  variables.some((one) => one === word) || constants.has(word) || arityOf(word) !== undefined;
