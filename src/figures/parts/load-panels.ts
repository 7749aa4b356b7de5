import type { PanelBodies } from '../state/model.ts';
import { loadWords } from '../state/texts.ts';

/** Loads what a figure shows only when a reader opens it, with its words. */
export async function loadPanels(): Promise<PanelBodies> {
  const [panels] = await Promise.all([import('./panels.ts'), loadWords()]);
  return panels;
}
