import type { WrittenPrediction } from '../prediction.ts';
import type { Subject } from './subject.ts';

/** The figure that answers a prediction; null where the page has none. */
export async function subjectOf(written: WrittenPrediction): Promise<Subject | null> {
  const host = document.querySelector<HTMLElement>(`downhill-figure[data-figure="${CSS.escape(written.figure)}"]`);
  if (!host) return null;
  return written.state
    ? (await import('./ask-sketch.ts')).sketchSubject(host, written, written.state)
    : (await import('./ask-runs.ts')).runsSubject(host, written);
}
