import type { Guess } from '../../core/runs/prediction.ts';
import { guessesKey } from '../progress.ts';

/*
 * What a reader has guessed in a lesson, and what turned out, kept in this browser and nowhere else. Storage may be refused or hold anything;
 * then there is nothing to show.
 */

/** A guess, and what was the case. */
export interface KeptGuess {
  readonly guess: Guess;
  readonly truth: Guess;
}

const mostGuesses = 50;

/** The guesses in a stored text that are guesses, by the ids of their predictions, at most 50. Never throws. */
export function parseGuesses(text: string | null): Readonly<Record<string, KeptGuess>> {
  let given: unknown;
  try {
    given = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  const kept = Object.entries(given).flatMap(([id, pair]) => {
    const [guess, truth] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    return /^[a-z\d-]{1,60}$/.test(id) && isGuess(guess) && isGuess(truth) ? [[id, { guess, truth }] as const] : [];
  });
  return Object.fromEntries(kept.slice(0, mostGuesses));
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isGuess = (value: unknown): value is Guess =>
  isNumber(value) ||
  (typeof value === 'string' && /^[a-z\d-]{1,60}$/i.test(value)) ||
  (Array.isArray(value) && (value.length === 1 || value.length === 2) && value.every(isNumber));

/** What is kept of a lesson; nothing where the browser refuses. */
export function readGuesses(lesson: string): Readonly<Record<string, KeptGuess>> {
  try {
    return parseGuesses(localStorage.getItem(guessesKey(lesson)));
  } catch {
    return {};
  }
}

/** Keeps a guess, or forgets it (null), if the browser lets it. */
export function keepGuess(lesson: string, id: string, kept: KeptGuess | null): void {
  const all = Object.entries({ ...readGuesses(lesson), [id]: kept }).flatMap(([one, pair]) =>
    pair ? [[one, [pair.guess, pair.truth]] as const] : [],
  );
  try {
    localStorage.setItem(guessesKey(lesson), JSON.stringify(Object.fromEntries(all)));
  } catch {}
}
