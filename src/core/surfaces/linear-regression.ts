import { dataSurface } from '../data/data-surface.ts';
import { defaultProblem } from '../data/problem.ts';
import type { Surface } from './surface.ts';

/** The loss of a line on any data set, here with the data and the loss of an experiment that names none. */
export const linearRegressionSurface: Surface = dataSurface(defaultProblem('line'));
