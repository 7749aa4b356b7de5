import { dataSurface } from '../../../src/core/data/data-surface.ts';
import { defaultProblem, type Problem } from '../../../src/core/data/problem.ts';
import { makeLoss, pointLosses, type RegressionLossId } from '../../../src/core/losses/index.ts';
import { figures, points, window } from './figures.ts';

/** Examples that a line is fitted to. */
export type Points = Problem['points'];

/** The loss over points, in the figure's window. */
export const fitted = (loss: RegressionLossId, to: Points = points) =>
  dataSurface({ ...defaultProblem('line'), set: 'own', points: to, loss, window });

/** The lowest point of a loss over points. */
export const bestOf = (loss: RegressionLossId, to: Points = points) => fitted(loss, to).criticalPoints[0];

/** The loss of a line, w and b. */
export const lossOf = (loss: RegressionLossId, [w, b]: readonly number[], to: Points = points) =>
  fitted(loss, to).value(Float64Array.of(w, b), 0);

/** The line that the figure opens with. */
export const start = figures.fit.experiment.starts[0];

/** What a line predicts. */
export const predicted = ([w, b]: readonly number[], x: number) => w * x + b;

/** The loss of a single residual. */
export const pointLoss = (id: RegressionLossId) => makeLoss(pointLosses.find((one) => one.id === id)!);

export const exact = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;
export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
