import { hessianOf } from '../../../core/objective/hessian.ts';
import type { Objective } from '../../../core/objective/objective.ts';
import { descend } from '../../../core/optimizers/descend.ts';
import type { FormId } from '../../../core/optimizers/optimizer.ts';
import {
  type MomentumMethod,
  type Regime,
  rateAt,
  regimeAt,
} from '../../../core/optimizers/theory/momentum-spectrum.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import { planeReach } from '../../../render/phase-plane.ts';
import type { Model, Panels } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';

/** One direction of the landscape, and where the run stands in the plane along it. */
export interface Direction {
  /** Second derivative along the direction, λ. */
  readonly curvature: number;
  /** ηλ. */
  readonly scaledRate: number;
  readonly rate: number;
  readonly regime: Regime;
}

/** The run that the handle sets: the experiment's first one of momentum or NAG. */
export interface Target {
  /** Its index into the experiment's runs. */
  readonly spec: number;
  readonly method: MomentumMethod;
  readonly form: FormId;
  readonly learningRate: number;
  readonly beta: number;
  /** Largest curvature first. The handle stands for the first one. */
  readonly directions: readonly Direction[];
}

/** Everything a phase figure's template needs. */
export interface PhaseModel extends Snapshot, Pick<Model, 'share' | 'notices'> {
  readonly panels: Pick<Panels, 'stageWidth' | 'chartWidth'>;
  /** None where the experiment has no such run, or the landscape no direction that curves upwards. */
  readonly target: Target | null;
}

/** What a phase figure listens to. In a still picture nothing. */
export interface PhaseEvents {
  readonly grab?: (event: PointerEvent) => void;
  readonly nudge?: (event: KeyboardEvent) => void;
  readonly click?: (event: MouseEvent) => void;
  readonly put?: (scaledRate: number, beta: number) => void;
  readonly chooseMethod?: (method: MomentumMethod) => void;
}

/** A place in the plane that stands for its region. */
export interface Probe {
  readonly regime: Regime;
  readonly scaledRate: number;
  readonly beta: number;
}

/** One probe for each regime, from left to right. */
export const probes: Readonly<Record<MomentumMethod, readonly Probe[]>> = {
  momentum: [
    { regime: 'decrease', scaledRate: 0.15, beta: 0.2 },
    { regime: 'ripples', scaledRate: 0.6, beta: 0.8 },
    { regime: 'one-step', scaledRate: 1, beta: 0 },
    { regime: 'overshoot', scaledRate: 2, beta: 0.12 },
    { regime: 'divergence', scaledRate: 3.4, beta: 0.45 },
  ],
  nag: [
    { regime: 'decrease', scaledRate: 0.15, beta: 0.2 },
    { regime: 'ripples', scaledRate: 0.3, beta: 0.95 },
    { regime: 'one-step', scaledRate: 1, beta: 0.6 },
    { regime: 'overshoot', scaledRate: 1.3, beta: 0.5 },
    { regime: 'divergence', scaledRate: 1.9, beta: 0.7 },
  ],
};

const isMomentum = (id: string): id is MomentumMethod => id === 'momentum' || id === 'nag';

/** Settings so large that products of them would be no numbers say no more than this: far outside. */
const kept = (value: number) => Math.min(Math.max(value, -1e50), 1e50);

/** The target in a figure's state. */
export function targetOf({ setup, prepared }: Pick<Snapshot, 'setup' | 'prepared'>): Target | null {
  const spec = setup.runs.findIndex(({ optimizer }) => isMomentum(optimizer));
  const curvatures = curvaturesOf(prepared);
  if (spec < 0 || curvatures.length === 0) return null;
  const { optimizer, form, settings } = setup.runs[spec];
  const method = optimizer as MomentumMethod;
  const { learningRate } = settings;
  const beta = kept(settings.momentum);
  const directions = curvatures.map((curvature) => {
    const scaledRate = kept(learningRate * curvature);
    return {
      curvature,
      scaledRate,
      rate: rateAt(method, scaledRate, beta),
      regime: regimeAt(method, scaledRate, beta),
    };
  });
  return { spec, method, form, learningRate, beta, directions };
}

/** Second derivatives of the landscape along its principal directions, where it is lowest: those above zero, largest first. */
export function curvaturesOf({ surface, measured }: Pick<Prepared, 'surface' | 'measured'>): number[] {
  const n = surface.dimension;
  const lowest = surface.criticalPoints.find(({ global }) => global) ?? surface.criticalPoints[0];
  const h = new Float64Array(n * n);
  hessianOf(measured)(Float64Array.from(lowest?.at ?? surface.start), h, 0);
  const own = n === 1 ? [h[0]] : eigenvaluesOf(h[0], h[1], h[3]);
  return own.filter((curvature) => curvature > 0 && Number.isFinite(curvature));
}

/** Of the symmetric matrix [[a, b], [b, c]], the larger first. */
function eigenvaluesOf(a: number, b: number, c: number): [number, number] {
  const half = Math.hypot((a - c) / 2, b);
  return [(a + c) / 2 + half, (a + c) / 2 - half];
}

/** x²/2, whose curvature is 1: its learning rate is ηλ itself. */
const unitParabola: Objective = {
  dimension: 1,
  value: (x) => (x[0] * x[0]) / 2,
  gradient(x, out) {
    out[0] = x[0];
  },
};

/** x / x₀ over `steps` steps of the core's own optimizer along a direction with these numbers. */
export function traceAt(
  { findOptimizer }: Pick<Prepared, 'findOptimizer'>,
  { method, form }: Pick<Target, 'method' | 'form'>,
  { scaledRate, beta }: Pick<Probe, 'scaledRate' | 'beta'>,
  steps: number,
): Float64Array {
  const optimizer = findOptimizer(method)!;
  const settings = { ...optimizer.forms[form]!.defaults, learningRate: scaledRate, momentum: beta };
  return descend(unitParabola, { optimizer, form, settings }, [1], steps).path;
}

/** A place within the plane, ηλ above zero and β below 1, as it is set and linked: with few decimals. */
export function insidePlane(scaledRate: number, beta: number, mostBeta: number): readonly [number, number] {
  return [
    Number(Math.min(Math.max(scaledRate, 0.001), planeReach.scaledRate).toFixed(4)),
    Number(Math.min(Math.max(beta, 0), mostBeta).toFixed(4)),
  ];
}
