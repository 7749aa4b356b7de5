import { normalize } from './normalize.ts';

/** Particles, and endings of 이다, 하다 and 되다: what follows the word that is meant. */
const endings = [
  '은 는 이 가 을 를 의 에 도 만 와 과 로 으로 랑 이랑 나 이나 란 이란 라는 이라는 라고 이라고 에서 에게 에는 에도 에서는 에서의 으로는 로는 까지 부터 보다 처럼 마다 하고',
  '야 이야 예요 이에요 인가 인가요 한가요 한지 일까 일까요 인지 이다 입니다 인 일 이면 이라면 때 할때',
  '하다 하는 하면 한다 합니다 하기 하고 하지 하게 하려면 하나 하나요 할 할때 한 해 해서 했다 했을 함 하여 하며 하니',
  '되다 되는 되면 된다 됩니다 되기 되고 되지 되나 되나요 될 된 돼 됐다 됨 되어',
  '시키다 시키는 시키면 시키기 시킨',
  '다 는다 야 야하나 나요 는지 면 지만 어요 아요 네요 을까 을까요 을때 려면 으려면 지 고 서 게 기 네 음 요 죠 니 군요 는데 은데',
].flatMap((line) => line.split(' '));

const normal = [...new Set(endings)].map(normalize).sort((a, b) => b.length - a.length);
const isEnding = new Set(normal);

/** Whether this (in normal form) is a particle or an ending and nothing else, as in `Adam이`. */
export const isOnlyEnding = (word: string): boolean => isEnding.has(word);

/** Number of syllables of Hangul in normal form. */
export const syllables = (word: string): number => word.match(/[\u1100-\u1112]/g)?.length ?? 0;

const finals = ['ᆨ', 'ᆫ', 'ᆮ', 'ᆯ', 'ᆷ', 'ᆸ', 'ᆺ', 'ᆼ', 'ᆽ', 'ᆾ', 'ᆿ', 'ᇀ', 'ᇁ', 'ᇂ', 'ᆻ', 'ᆩ'];
const initials = ['ᄀ', 'ᄂ', 'ᄃ', 'ᄅ', 'ᄆ', 'ᄇ', 'ᄉ', 'ᄋ', 'ᄌ', 'ᄎ', 'ᄏ', 'ᄐ', 'ᄑ', 'ᄒ', 'ᄊ', 'ᄁ'];

/**
 * What a word in the middle of being typed may become: its last final consonant may yet begin a syllable, as 경샇 becomes 경사하.
 * In normal form; undefined where there is no such consonant.
 */
export function openedLastSyllable(word: string): string | undefined {
  const initial = initials[finals.indexOf(word.at(-1) ?? '')];
  return initial && word.slice(0, -1) + initial;
}

const uncontracted = new Map([
  ['ᅯ', 'ᅮ'],
  ['ᅧ', 'ᅵ'],
  ['ᅪ', 'ᅩ'],
  ['ᅫ', 'ᅬ'],
]);

/** Words (in normal form) that a Hangul word may be with its ending taken off, the likeliest first; at least two syllables stay. */
export function stemsOf(word: string): string[] {
  const stems = normal.flatMap((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : []));
  const twice = stems.flatMap((stem) =>
    normal.flatMap((ending) => (stem.endsWith(ending) ? stem.slice(0, -ending.length) : [])),
  );
  // 느린, 멈출, 커집(니다): endings that are but a final consonant.
  const bare = [word, ...stems].flatMap((one) => (/[ᆫᆯᆸᆻ]$/.test(one) ? one.slice(0, -1) : []));
  // 멈춰(야), 줄여(서), 나와(요): the stem's vowel and 어 or 아 in one.
  const full = [word, ...stems].flatMap((one) => {
    const vowel = uncontracted.get(one.at(-1)!);
    return vowel ? one.slice(0, -1) + vowel : [];
  });
  return [...new Set([...stems, ...twice, ...bare, ...full])].filter((stem) => syllables(stem) >= 2);
}
