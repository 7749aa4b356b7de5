import { isHangul } from './normalize.ts';

/** One way of writing what is looked for. */
export interface Needle {
  /** In normal form. */
  readonly text: string;
  /** The same without spaces: what a text without spaces must hold for the pattern to find anything. */
  readonly core: string;
  /** Finds it, at the beginning of a word or, in Hangul, of a syllable; a global expression with the flags `gu`. */
  readonly pattern: RegExp;
  /** How surely this is what was meant: 1 for what was typed. */
  readonly weight: number;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What finds a word or phrase in texts in normal form. Hangul may stand inside of a compound and be spaced in another way; other words
 * stand at the beginning of a word, and those of one or two letters are whole words.
 */
export function makeNeedle(text: string, weight: number): Needle {
  const parts = text.split(' ').map((word) => {
    if (isHangul(word)) return literally(word).replace(/(?!^)(?=[\u1100-\u1112])/gu, ' ?');
    const letters = word.length >= 5 ? [...word].map(literally).join(' ?') : literally(word);
    if (/^[\d.]+$/.test(word)) return `(?<![\\d.])${letters}(?![\\d.])`;
    return /^[a-z]{1,2}$/.test(word) ? `(?<![\\p{L}\\p{N}])${letters}(?![a-z0-9])` : `(?<![a-z0-9])${letters}`;
  });
  return { text, core: text.replaceAll(' ', ''), pattern: new RegExp(parts.join(' ?'), 'gu'), weight };
}
