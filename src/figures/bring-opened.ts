import { bringWords } from './texts.ts';

/** Loads what a figure shows only when a reader opens it, with its words. */
export async function bringOpened(): Promise<typeof import('./parts/opened.ts')> {
  const [opened] = await Promise.all([import('./parts/opened.ts'), bringWords()]);
  return opened;
}
