import { dataSurface } from '../data/data-surface.ts';
import { defaultProblem } from '../data/problem.ts';
import type { Surface } from './surface.ts';

/** The loss of a logistic regression on any data set, here with the data of an experiment that names none. */
export const logisticRegressionSurface: Surface = dataSurface(defaultProblem('logistic'));
