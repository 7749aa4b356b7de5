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

/** What is known: where runs come one after the other, each is measured once. */
const known = new WeakMap<Run, RunMeasures>();

/** Measures runs; gradients are those of the loss that is drawn. */
export const measureRuns = ({ measured }: Pick<Prepared, 'measured'>, runs: readonly Run[]): RunMeasures[] =>
  runs.map((run) => {
    const before = known.get(run);
    if (before) return before;
    const gradient = gradientNorms(measured, run.trajectory);
    const length = stepLengths(run.trajectory);
    const measures = { gradient, length, effective: effectiveStepSizes(gradient, length) };
    known.set(run, measures);
    return measures;
  });
