import { bceEpsilon } from '../../../src/core/losses/bce-epsilon.ts';
import { lossOverPoints } from '../../../src/core/losses/mean.ts';
import { figures } from './figures.ts';

/** Five labels, and three models' answers to them. */
export const labels = figures.predictions.state.label;
export const rows = [figures.predictions.state.prediction, [0.95, 0.05, 0.01, 0.95, 0.01], [0.3, 0.4, 0.2, 0.65, 0.2]];

/** Binary cross-entropy with the constant of the figure, and without. */
export const guarded = bceEpsilon(1e-7);
export const exact = bceEpsilon(0);

/** The mean loss of five answers, with the constant. */
export const meanOf = (row: readonly number[]) => lossOverPoints(guarded, row, labels);

export const near = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;
