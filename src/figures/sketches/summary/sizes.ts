import { isRate } from '../../../core/network/summary.ts';
import { typedNumber } from '../../parts/typed-number.ts';

/** How few and how many sizes there may be, and the largest. */
export const [fewest, most, largest] = [2, 8, 100_000];

/** Sizes that can be counted, of any numbers in range: whole ones from 1 up, and rates as they are, but not first. */
export const usable = (sizes: readonly number[]): readonly number[] =>
  sizes.map((size, i) => (i > 0 && isRate(size) ? size : Math.max(1, Math.round(size))));

/** Why a text stands for no sizes: a key of the words, and what fills its places. */
export interface Fault {
  readonly text: string;
  readonly key: 'count' | 'number' | 'whole' | 'range' | 'negative' | 'first';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sizes that a text says, separated by commas, spaces, arrows or dashes (`784-100-10`); or why it says none. */
export function readSizes(text: string): readonly number[] | Fault {
  const plain = text.trim();
  // A dash after a digit separates; any other is a sign.
  const words = plain
    .replaceAll(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 ')
    .split(/[\s,;→>×]+/)
    .filter((word) => word !== '');
  const fault = (key: Fault['key'], values: Fault['values'] = {}): Fault => ({ text, key, values });
  const sizes: number[] = [];
  for (const word of words) {
    const size = typedNumber(word);
    if (size === null) return fault('number', { text: word });
    if (size <= 0) return fault('negative', { text: word });
    if (size > largest) return fault('range', { text: word, most: largest.toLocaleString('en') });
    if (!isRate(size) && !Number.isInteger(size)) return fault('whole', { text: word });
    if (isRate(size) && sizes.length === 0) return fault('first', { text: word });
    sizes.push(size);
  }
  return sizes.length < fewest || sizes.length > most ? fault('count', { fewest, most, n: sizes.length }) : sizes;
}

export const isFault = (read: readonly number[] | Fault): read is Fault => !Array.isArray(read);
