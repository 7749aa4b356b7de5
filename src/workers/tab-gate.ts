import { createGate, type Gate } from './gate.ts';

/** A gate and what ends its watching. */
interface TabGate {
  readonly gate: Gate;
  readonly end: () => void;
}

/**
 * A gate that is stopped by whoever asks and, in a page, while its tab is hidden: nobody sees what is computed there, and a phone has better
 * uses for its battery. `goOn` opens it only as far as the asker is concerned.
 */
export function createTabGate(signal?: AbortSignal): TabGate {
  const asked = createGate(signal);
  if (typeof document === 'undefined') return { gate: asked, end: () => {} };
  const seen = createGate(signal);
  const follow = () => (document.hidden ? seen.stop() : seen.goOn());
  follow();
  document.addEventListener('visibilitychange', follow);
  const gate: Gate = {
    get stopped() {
      return asked.stopped || seen.stopped;
    },
    stop: asked.stop,
    goOn: asked.goOn,
    async passed() {
      while (gate.stopped) {
        await asked.passed();
        await seen.passed();
      }
    },
  };
  return { gate, end: () => document.removeEventListener('visibilitychange', follow) };
}
