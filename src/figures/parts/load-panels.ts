import { bringWords } from '../state/texts.ts';

/** Loads what a figure shows only when a reader opens it, with its words. */
export async function bringOpened(): Promise<typeof import('./panels.ts')> {
  const [opened] = await Promise.all([import('./panels.ts'), bringWords()]);
  return opened;
}
