import { effectiveStepSizes, gradientNorms, stepLengths } from '../../core/runs/measures.ts';
import type { Prepared, Run } from '../../core/runs/run.ts';

/** What the playground's charts can show, in order. */
export const chartIds = ['loss', 'gradient', 'length', 'effective'] as const;
export type ChartId = (typeof chartIds)[number];

/** What the values of a chart are, in mathematical signs. */
export const chartSigns: Readonly<Record<ChartId, string>> = {
  loss: 'f(xₖ)',
  gradient: '‖∇f(xₖ)‖',
  length: '‖xₖ − xₖ₋₁‖',
  effective: '‖xₖ − xₖ₋₁‖ / ‖∇f(xₖ₋₁)‖',
};

/** The values of every chart but the loss's along one run, one for each step. */
export type RunMeasures = Readonly<Record<Exclude<ChartId, 'loss'>, Float64Array>>;

/** Measures runs; gradients are those of the loss that is drawn. */
export const measureRuns = ({ measured }: Pick<Prepared, 'measured'>, runs: readonly Run[]): RunMeasures[] =>
  runs.map(({ trajectory }) => {
    const gradient = gradientNorms(measured, trajectory);
    const length = stepLengths(trajectory);
    return { gradient, length, effective: effectiveStepSizes(gradient, length) };
  });
