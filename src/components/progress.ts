/*
 * What a reader has read and solved, kept in this browser and nowhere else: one list of addresses below `lessons/`, `loss` for a lesson read
 * to its end, `loss#outlier` for the challenge of a figure. Storage may be refused or hold anything; then there is nothing to show.
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

/** Keeps one entry more, if the browser lets it. */
export function keepProgress(added: string): void {
  const kept = readProgress();
  if (kept.includes(added)) return;
  try {
    localStorage.setItem(progressKey, JSON.stringify([...kept, added]));
  } catch {}
}

/** Forgets everything. */
export function clearProgress(): void {
  try {
    localStorage.removeItem(progressKey);
  } catch {}
}
