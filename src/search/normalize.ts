/*
 * Texts and queries are compared in one form: compatibility characters resolved (β₁ is β1), small letters, no accents, Hangul as its
 * letters, every run of anything else one space. Hangul as letters (NFD) makes a half-typed syllable the beginning of the whole one,
 * and a match can still begin at syllables only, since initial and final consonants are different characters.
 */

/** Whether a word is Hangul: its first character, in normal form. */
export const isHangul = (word: string): boolean => /^[\u1100-\u11ff]/.test(word);

const unheard = /[\u0300-\u036f\u2061-\u2064]/g;
const superscript = /[⁰¹²³⁴-⁹]/g;

/** Stands for a decimal point while all other points go. */
const point = '\ue000';

/** Folds a text; runs of anything but letters and numbers become one space, at its ends too. */
const fold = (text: string): string =>
  text
    // β² is not β₂.
    .replace(superscript, ' $&')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(unheard, '')
    .replace(/[^\p{L}\p{N}∇∂∞\ue000]+/gu, ' ');

/** The form in which texts are compared; without spaces at its ends. */
export const normalize = (text: string): string =>
  fold(text.replace(/(?<=\d)\.(?=\d)/g, point))
    .replaceAll(point, '.')
    .trim();

/** A text in the form in which texts are compared, which knows where each character came from. */
export interface TracedText {
  readonly text: string;
  /** For every UTF-16 unit of `text`, the index in the source of the character it came from. */
  readonly sources: readonly number[];
}

const folds = new Map<string, string>();

/** `fold` of one character, remembered: texts have few different ones. */
function foldOf(char: string): string {
  const form = folds.get(char) ?? fold(char);
  folds.set(char, form);
  return form;
}

/** As `normalize`, character by character: slower, for the few texts of which something is shown. */
export function trace(source: string): TracedText {
  let text = '';
  const sources: number[] = [];
  let at = 0;
  for (const char of source) {
    const isPoint = char === '.' && /\d/.test(source[at - 1] ?? '') && /\d/.test(source[at + 1] ?? '');
    for (const unit of isPoint ? '.' : foldOf(char)) {
      if (unit === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += unit;
      for (let i = 0; i < unit.length; i++) sources.push(at);
    }
    at += char.length;
  }
  return { text, sources };
}
