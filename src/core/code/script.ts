import { spreadOf } from '../data/least-squares.ts';
import { problemPoints } from '../data/problem.ts';
import type { Experiment as Whole } from '../experiment/experiment.ts';
import { problemOf } from '../grounds/data/data-ground.ts';
import { computeRuns, type Prepared, type Run } from '../runs/run.ts';
import type { Surface } from '../surfaces/surface.ts';
import { chooseCall } from './choose-call.ts';
import { dataCode } from './data-code.ts';
import { derivative } from './derivative.ts';
import { evaluator } from './evaluate.ts';
import { frameworkScript } from './framework-script.ts';
import { formulaCode, type LossCode } from './loss-code.ts';
import { numpyScript, ruleOf } from './numpy-script.ts';
import type { Plan, PlannedRun } from './plan.ts';
import type { CodeTarget, Reason } from './reason.ts';
import { rateFunction } from './schedule-code.ts';
import type { Term } from './term.ts';
import { readTex } from './tex.ts';

/** An experiment, however one looks at it. */
type Experiment = Omit<Whole, 'view'>;

/** What came of writing a script. */
export interface Exported {
  /** The script; null where no run of the experiment can be written. */
  readonly code: string | null;
  /** What it leaves out or does otherwise, and why. Where nothing is, the script prints every run of the experiment. */
  readonly reasons: readonly Reason[];
}

/** What a script is to look like. */
export interface ScriptOptions {
  /** `steps`, the default: a line for every point of the path. `end`: the last point only. */
  readonly print?: 'steps' | 'end';
}

/** Writes an experiment that has been prepared as a script. See `exportCode`. */
export function writeScript(
  experiment: Experiment,
  prepared: Prepared,
  target: CodeTarget,
  { print = 'steps' }: ScriptOptions = {},
): Exported {
  const { starts, steps } = experiment;
  const whole = (code: 'batches' | 'no-formula' | 'long-derivatives'): Exported => ({
    code: null,
    reasons: [{ code, run: null }],
  });
  const { surface, batches } = prepared;
  if (batches) return whole('batches');
  // What stands in for a text that is no formula is nothing to write down.
  const formula = surface.data ? undefined : prepared.unread ? null : formulaOf(surface);
  if (formula === null) return whole('no-formula');
  const loss = formula ? formulaCode(formula, surface.dimension) : codeOfData(experiment, surface);
  if (target === 'numpy' && !loss.gradient) return whole('long-derivatives');

  const computed = computeRuns(prepared, experiment);
  const hasSlopes = formula ? slopesCheck(formula, surface) : () => true;
  const reasons: Reason[] = [];
  const planned: PlannedRun[] = [];
  for (const [i, spec] of experiment.runs.entries()) {
    const own = computed.filter((run) => run.spec === i);
    const outcome = planRun(own, spec, loss, target);
    if ('why' in outcome) reasons.push({ run: i, ...outcome.why });
    else if (!own.every(hasSlopes)) reasons.push({ run: i, code: 'undefined-slope', optimizer: spec.optimizer });
    else {
      planned.push({ name: nameOf(experiment, i), ...outcome.run });
      if (outcome.run.call?.isSingle) reasons.push({ run: i, code: 'single-precision' });
    }
  }
  if (planned.length === 0) return { code: null, reasons };
  const plan: Plan = { loss, starts, runs: planned, steps, print };
  return { code: target === 'numpy' ? numpyScript(plan) : frameworkScript(plan, target), reasons };
}

type Planned = { readonly run: Omit<PlannedRun, 'name'> } | { readonly why: Omit<Reason, 'run'> };

/** How a run is written, from each of its starts the same way. */
function planRun(
  [first, ...others]: readonly Run[],
  spec: Experiment['runs'][number],
  loss: LossCode,
  target: CodeTarget,
): Planned {
  const { method, rates } = first;
  const { clip, schedule } = spec;
  const rate = schedule && rateFunction(schedule, method.settings.learningRate, rates);
  if (schedule && !rate) return { why: { code: 'schedule', optimizer: spec.optimizer } };
  const run = { method, ...(clip && { clip }), ...(rate && { rate }) };
  if (target === 'numpy') {
    const rule = ruleOf(run, loss.dimension);
    const fits = rule && (loss.hessian || !rule.usesHessian);
    return fits ? { run } : { why: { code: 'too-long', optimizer: spec.optimizer } };
  }
  const isSteady = [first, ...others].every((one) =>
    one.rates.every((value) => value === method.settings.learningRate),
  );
  const chosen = chooseCall(method, target, isSteady);
  return 'why' in chosen ? chosen : { run: { ...run, call: chosen.call } };
}

/** The formula of a surface; null where it is not known, or not one that can be differentiated. */
function formulaOf({ expression, tex }: Surface): Term | null {
  try {
    const formula = expression ?? readTex(tex);
    derivative(formula, 'x');
    return formula;
  } catch {
    return null;
  }
}

function codeOfData({ ground }: Experiment, { data: points, dataKind }: Surface): LossCode {
  const data = problemOf(ground);
  const loss = data?.loss ?? (dataKind === 'logistic' ? 'bce' : 'mse');
  const delta = data?.delta ?? 1;
  if (!data?.standardized) return dataCode({ loss, delta, standardized: false }, points!);
  const given = problemPoints({ ...data, standardized: 0 });
  // What has no spread cannot be stretched, and is left as it is.
  return dataCode({ loss, delta, standardized: spreadOf(given.xs).deviation > 0 }, given);
}

/** Tells whether the formula's own slopes are the surface's everywhere on a path: not at a kink or a hole that the surface has a word for. */
function slopesCheck(formula: Term, { dimension, gradient }: Surface): (run: Run) => boolean {
  const slopesAt = evaluator(['x', 'y'].slice(0, dimension).map((name) => derivative(formula, name)));
  const ours = new Float64Array(dimension);
  return ({ trajectory: { path, lastFinite } }) => {
    for (let k = 0; k <= lastFinite; k++) {
      const at = path.subarray(k * dimension, (k + 1) * dimension);
      gradient(at, ours, k);
      const size = Math.max(1, ...ours.map(Math.abs));
      const theirs = slopesAt({ x: at[0], y: at[1] });
      if (ours.some((slope, i) => Number.isFinite(slope) && !(Math.abs(theirs[i] - slope) <= 1e-9 * size)))
        return false;
    }
    return true;
  };
}

/** The optimizer's id as a name in Python; with a number where the experiment has it more than once. */
export function nameOf({ runs }: Pick<Experiment, 'runs'>, index: number): string {
  const { optimizer } = runs[index];
  const same = runs.flatMap((run, i) => (run.optimizer === optimizer ? [i] : []));
  return same.length === 1 ? optimizer : `${optimizer}${same.indexOf(index) + 1}`;
}
