import type { Experiment as Whole } from '../../experiment/experiment.ts';
import type { NetworkSetup } from '../../grounds/network/network-ground.ts';
import { initialParameters, layoutOf } from '../../network/index.ts';
import { clipped } from '../../objective/clip.ts';
import { constantRates, type Method } from '../../optimizers/descend.ts';
import type { Call } from '../../optimizers/optimizer.ts';
import { methodsOf, type Prepared } from '../../runs/run.ts';
import { findSchedule } from '../../schedules/index.ts';
import { chooseCall } from '../choose-call.ts';
import type { PlannedRun } from '../plan.ts';
import type { CodeTarget, Reason } from '../reason.ts';
import { rateFunction } from '../schedule-code.ts';
import { type Exported, nameOf, type ScriptOptions } from '../script.ts';
import { examplesCode } from './examples-code.ts';
import { optaxNetworkScript } from './jax-network.ts';
import { kerasNetworkScript } from './keras-network.ts';
import type { NetworkPlan } from './network-plan.ts';
import { numpyNetworkScript, ruleOn } from './numpy-network.ts';
import { amplifies, doublePrecision, singlePrecision } from './rounding.ts';
import { torchNetworkScript } from './torch-network.ts';
import { startCode } from './weights-code.ts';

/** An experiment, however one looks at it. */
type Experiment = Omit<Whole, 'view'>;

/** A prepared network: see `PreparedGround`. */
type PreparedNetwork = Prepared & Required<Pick<Prepared, 'training' | 'lift'>>;

const writers: Readonly<Record<CodeTarget, (plan: NetworkPlan) => string>> = {
  numpy: numpyNetworkScript,
  pytorch: torchNetworkScript,
  keras: kerasNetworkScript,
  optax: optaxNetworkScript,
};

/**
 * Writes the training of a network as a script with the same examples, initial weights, batches and masks, which prints the number of updates
 * done and the loss over all training examples. See `exportCode`.
 */
export function writeNetworkScript(
  experiment: Experiment,
  setup: NetworkSetup,
  prepared: PreparedNetwork,
  target: CodeTarget,
  { print = 'steps' }: ScriptOptions = {},
): Exported {
  const { steps, seed } = experiment;
  const { network, examples } = prepared.training;
  const { count } = examples.training;
  const layout = layoutOf(network);
  const starts = experiment.starts.map((at) => prepared.lift(at));
  const seeded = { initialization: setup.initialization, seed: seed ?? 1 };
  const startLines = startBlocks(
    starts,
    layout,
    seeded,
    initialParameters(network, seeded.initialization, seeded.seed),
  );
  if (!startLines) return { code: null, reasons: [{ code: 'long-weights', run: null }] };
  const data = examplesCode(setup, examples.training, network.inputs);
  const batch = prepared.batches ? setup.batch : null;

  const reasons: Reason[] = [];
  const planned: PlannedRun[] = [];
  for (const [i, method] of methodsOf(prepared, experiment).entries()) {
    const { clip, schedule } = experiment.runs[i];
    const objective = clipped(prepared.objective, clip);
    const watches = schedule && findSchedule(schedule.id)?.watch !== undefined;
    const ratesOf = (start: Float64Array) =>
      schedule
        ? prepared.beginRates(schedule, objective, method, start, steps, prepared.measured).fillTo(steps)
        : constantRates(method.settings.learningRate, steps);
    const rates = watches ? null : ratesOf(starts[0]);
    const rate = schedule && rates ? rateFunction(schedule, method.settings.learningRate, rates) : undefined;
    const outcome =
      rates === null || (schedule && !rate)
        ? { why: { code: 'schedule' as const, optimizer: method.optimizer.id } }
        : planRun({ method, ...(clip && { clip }), ...(rate && { rate }) }, rates, target, layout, planned);
    if ('why' in outcome) {
      reasons.push({ run: i, ...outcome.why });
      continue;
    }
    planned.push({ name: nameOf(experiment, i), ...outcome.run });
    if (target === 'keras' || outcome.run.call?.isSingle) reasons.push({ run: i, code: 'single-precision' });
    const precision = target === 'keras' ? singlePrecision : doublePrecision;
    const tried = { network, method, objective, measured: prepared.measured, rates: rates!, batch: batch ?? count };
    if (starts.some((start) => amplifies({ ...tried, start }, precision)))
      reasons.push({ run: i, code: 'amplifies', optimizer: method.optimizer.id });
  }
  if (planned.length === 0) return { code: null, reasons };
  if (data.file) reasons.push({ run: null, code: 'picture-file', file: data.file });
  const plan: NetworkPlan = {
    ...{ network, layout, l1: setup.l1, l2: setup.l2, seed: seeded.seed, count, batch },
    ...{ starts: experiment.starts, runs: planned, steps, print },
    imports: data.imports,
    before: [...startLines.functions, data.lines, startLines.lines],
    random: new Set([...startLines.uses, ...(data.needsUniform ? (['uniform'] as const) : [])]),
  };
  return { code: writers[target](plan), reasons };
}

/** Code for the parameters that the runs begin with; null where these cannot be written. `origin` is what the seed draws. */
function startBlocks(
  vectors: readonly Float64Array[],
  layout: NetworkPlan['layout'],
  seeded: { readonly initialization: NetworkSetup['initialization']; readonly seed: number },
  origin: Float64Array,
) {
  const names = vectors.map((_, i) => (vectors.length === 1 ? 'start' : `start${i + 1}`));
  const codes = vectors.map((vector, i) => {
    const isDrawn = vector.every((one, j) => one === origin[j]);
    return startCode(names[i], vector, layout, isDrawn ? seeded : null);
  });
  if (codes.some((one) => one === null)) return null;
  const functions = new Map(codes.flatMap((one) => one!.functions.map((lines) => [lines.join('\n'), lines])));
  return {
    functions: [...functions.values()],
    lines: [...codes.flatMap((one) => one!.lines), ...(vectors.length > 1 ? [`starts = [${names.join(', ')}]`] : [])],
    uses: codes.flatMap((one) => (one!.uses ? [one!.uses] : [])),
  };
}

type Planned = { readonly run: Omit<PlannedRun, 'name'> } | { readonly why: Omit<Reason, 'run'> };

/** How a run is written. `before` are those that come before it. */
function planRun(
  run: { readonly method: Method } & Pick<PlannedRun, 'clip' | 'rate'>,
  rates: Float64Array,
  target: CodeTarget,
  layout: NetworkPlan['layout'],
  before: readonly PlannedRun[],
): Planned {
  const { method } = run;
  const { id } = method.optimizer;
  if (target === 'numpy') {
    const rule = ruleOn({ layout }, run);
    return rule ? { run } : { why: { code: 'too-long', optimizer: id } };
  }
  if (target === 'pytorch' && id === 'muon') {
    const sooner = before.filter((one) => one.method.optimizer.id === id).length;
    const call: Call = { name: `Muon${sooner === 0 ? '' : sooner + 1}`, needs: {} };
    return { run: { ...run, call } };
  }
  const isSteady = rates.every((value) => value === method.settings.learningRate);
  const chosen = chooseCall(method, target, isSteady);
  return 'why' in chosen ? chosen : { run: { ...run, call: chosen.call } };
}
