import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/i18n/texts.ts';

/** Every text of a tree with its path, in order. */
function leaves(tree: object, path = ''): [path: string, text: unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** Places of a text to be filled, such as `{n}`, sorted. */
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts of the interface', () => {
  const korean = leaves(textsOf('ko'));
  const english = new Map(leaves(textsOf('en')));

  test('have the same keys in both languages, in the same order', () => {
    expect([...english.keys()]).toEqual(korean.map(([path]) => path));
  });

  test('are texts, and not empty', () => {
    const empty = [...korean, ...english].filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('have the same places to be filled', () => {
    const different = korean.filter(([path, text]) => `${places(`${text}`)}` !== `${places(`${english.get(path)}`)}`);
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test('speak Korean as the site does: no 여러분, no colon at the end, 처음으로 for Reset', () => {
    const wrong = korean.filter(([, text]) => /여러분|:$|초기화하기/.test(`${text}`));
    expect(wrong).toEqual([]);
  });
});
