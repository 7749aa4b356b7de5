/*
 * What a reader has read and solved, kept in this browser and nowhere else: one list of addresses below `lessons/`, `loss` for a lesson that
 * was read, `loss#outlier` for the challenge of a figure; and apart from it the sections read of lessons that are not read yet, since few
 * read one in one sitting. Storage may be refused or hold anything; then there is nothing to show.
 */

/** The key under which browsers keep it. */
export const progressKey = 'downhill-progress';

const entry = /^[a-z\d-]{1,60}(#[a-z\d-]{1,60})?$/;
const mostEntries = 500;

/** The entries in a stored text that are entries, each once, at most 500. Never throws. */
export function parseProgress(text: string | null): readonly string[] {
  let given: unknown;
  try {
    given = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(given)) return [];
  const entries = given.filter((one): one is string => typeof one === 'string' && entry.test(one));
  return [...new Set(entries)].slice(0, mostEntries);
}

/** What is kept; nothing where the browser refuses. */
export function readProgress(): readonly string[] {
  try {
    return parseProgress(localStorage.getItem(progressKey));
  } catch {
    return [];
  }
}

/**
 * Where to go on, among lessons in their order: with the lesson whose challenge was solved last while it is not read, or else with the first
 * that is not read after the one read last, or before it. Null before anything is kept, and once all are read.
 */
export function lessonToContinue(kept: readonly string[], lessons: readonly string[]): string | null {
  const known = kept.filter((one) => lessons.includes(one.split('#')[0]));
  if (known.length === 0) return null;
  const last = lessons.indexOf(known[known.length - 1].split('#')[0]);
  const ahead = [...lessons.slice(last), ...lessons.slice(0, last)];
  return ahead.find((lesson) => !kept.includes(lesson)) ?? null;
}

/** Keeps one entry more, if the browser lets it. */
export function keepProgress(added: string): void {
  const kept = readProgress();
  if (kept.includes(added)) return;
  try {
    localStorage.setItem(progressKey, JSON.stringify([...kept, added]));
  } catch {}
}

/** The key under which browsers keep what a reader has guessed in a lesson (predict/kept.ts). */
export const guessesKey = (lesson: string): string => `downhill-guesses-${lesson}`;

const sectionsKey = (lesson: string) => `downhill-sections-${lesson}`;
const mostSections = 60;

/** Indices of the sections of a lesson that were read, as far as they are kept. */
export function readSections(lesson: string): readonly number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(sectionsKey(lesson)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => Number.isInteger(one)).slice(0, mostSections) : [];
  } catch {
    return [];
  }
}

/** Keeps them, if the browser lets it. */
export function keepSections(lesson: string, sections: readonly number[]): void {
  try {
    localStorage.setItem(sectionsKey(lesson), JSON.stringify(sections));
  } catch {}
}

/** Forgets everything. */
export function clearProgress(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    const own = keys.filter(
      (key) => key === progressKey || [sectionsKey(''), guessesKey('')].some((start) => key.startsWith(start)),
    );
    for (const key of own) localStorage.removeItem(key);
  } catch {}
}
