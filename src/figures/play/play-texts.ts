import type en from '../../../content/ui/en.json';
import type { FigureTexts } from '../state/texts.ts';

/** The sections of the UI texts that the playground has beyond those of every figure. */
export const playTextSections = ['play', 'csv', 'dataSets'] as const;

/** The texts of the playground, which its page brings with those of every figure. */
export type PlayTexts = FigureTexts & Pick<typeof en, (typeof playTextSections)[number]>;
