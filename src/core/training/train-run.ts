import { shuffledBatches } from '../data/batches.ts';
import { initialParameters, networkObjective } from '../network/index.ts';
import { drawsInTraining } from '../network/network-objective.ts';
import { clipped } from '../objective/clip.ts';
import { formOf } from '../optimizers/descend.ts';
import type { AnyOptimizer, State } from '../optimizers/optimizer.ts';
import { type Conditions, changesOf, conditionsAt, withDropout } from './conditions.ts';
import { createLearningRates } from './learning-rates.ts';
import { measuredGradient } from './measured-gradient.ts';
import type { Measure, Measures } from './measures.ts';
import { type TrainingPlan, type TrainingStart, updatesPerEpoch } from './plan.ts';
import { copyState, type TrainingPoint, type Watched } from './point.ts';
import type { Checkpoint, Stopped, TrainingEnd, TrainingRecord } from './record.ts';
import { checkpointSpacingAt, spacingsOf } from './spacings.ts';
import { workOfUpdate } from './work.ts';

/** Where a run says what is new; whoever takes it empties it. */
export interface News {
  step: number;
  records: TrainingRecord[];
  checkpoints: Checkpoint[];
  point: TrainingPoint | null;
  end: TrainingEnd | null;
}

/** The parameters that all runs of a plan begin with. */
export const startOf = ({
  network,
  start,
}: {
  network: TrainingPlan['network'];
  start: TrainingStart;
}): Float64Array =>
  'parameters' in start ? start.parameters.slice() : initialParameters(network, start.initialization, start.seed);

/**
 * Trains one run of a plan in small parts: yields the work of each when it is done, and tells `news`. It goes update by update, so that the first
 * one that leads out of the finite numbers is known, and cutting it anywhere changes no bit.
 */
export function* trainRun(
  plan: TrainingPlan,
  index: number,
  optimizer: AnyOptimizer,
  measure: Measure,
  news: News,
): Generator<number, void, undefined> {
  const { updates, examples } = plan;
  const { training, validation, test } = examples;
  const spacings = spacingsOf(plan);
  const from = plan.from?.[index] ?? null;
  const changeSteps = new Set(plan.changes?.map(({ step }) => step));
  let k = from?.step ?? 0;
  const x = from?.x.slice() ?? startOf(plan);
  let { method, work, learning, measureHere } = setUp(
    plan,
    index,
    optimizer,
    k,
    x,
    from?.state ?? null,
    from?.watched ?? null,
  );
  const updateWork = workOfUpdate(plan.network, Math.min(plan.batchSize, training.count), method);

  const end = (stopped: Stopped | null, found: Measures | null = null) => {
    news.end = { stopped, test: found };
  };
  const pointNow = (): TrainingPoint => ({
    ...{ step: k, x: x.slice() },
    ...{ state: copyState(work.state), watched: learning.watched() },
  });

  for (;;) {
    for (const { step, parameters = [] } of changesOf(plan, index, k))
      if (step === k) for (const [place, value] of parameters) x[place] = value;
    if (!areFinite(x)) return end({ step: k, why: 'parameters' });
    let loss: number | undefined;
    if (k % spacings.recordEvery === 0 || k === updates) {
      const own = (k < updates && measureHere?.(x, k)) || (yield* measure(x, training));
      if (!Number.isFinite(own.loss)) return end({ step: k, why: 'training loss' });
      const other = validation ? yield* measure(x, validation) : null;
      if (other && !Number.isFinite(other.loss)) return end({ step: k, why: 'validation loss' });
      news.records.push({ step: k, training: own, validation: other });
      loss = own.loss;
    }
    if (k % checkpointSpacingAt(k, spacings) === 0) {
      news.checkpoints.push({ step: k, parameters: new Float32Array(x) });
      news.point = pointNow();
    }
    if (k >= updates) break;
    if (changeSteps.has(k))
      ({ method, work, learning, measureHere } = setUp(plan, index, optimizer, k, x, work.state, learning.watched()));
    if (learning.isToldAt(k)) learning.tell(loss ?? (yield* measure(x, training)).loss);
    learning.prepare(k);
    formOf(method).run(work, k, k + 1);
    k++;
    news.step = k;
    yield updateWork;
  }
  const found = test ? yield* measure(x, test) : null;
  news.point = pointNow();
  end(null, found);
}

/** What a run works on from step k on. Goes on with `state` where there is one: its own arrays, not those. */
function setUp(
  plan: TrainingPlan,
  index: number,
  optimizer: AnyOptimizer,
  k: number,
  x: Float64Array,
  state: State | null,
  watched: Watched | null,
) {
  const { run, l1, l2, dropout }: Conditions = conditionsAt(plan, index, k);
  const { updates, seed, examples, batchSize } = plan;
  const { training } = examples;
  const batches = shuffledBatches(training.count, Math.min(batchSize, training.count), seed);
  const network = withDropout(plan.network, dropout);
  const conditions = { batches, seed, l1, l2 };
  const measured =
    batches.perEpoch === 1 && !drawsInTraining(network) ? measuredGradient(network, training, conditions) : null;
  const own = measured?.objective ?? networkObjective(network, training, conditions);
  const method = { optimizer, form: run.form, settings: run.settings };
  const steps = { k, updates, perEpoch: updatesPerEpoch(plan) };
  const learning = createLearningRates(method, run.schedule, own, x, steps, watched);
  const work = {
    ...{ x, objective: clipped(own, run.clip), settings: run.settings, rates: learning.rates },
    state: state ? copyState(state) : (optimizer.createState(x.length, run.settings) as State),
    // Nobody reads the iterates.
    path: new Float64Array(0),
  };
  return { method, work, learning, measureHere: measured?.measure ?? null };
}

/** Whether all of x is finite; what is not stays so through any update. */
function areFinite(x: Float64Array): boolean {
  let zero = 0;
  for (let i = 0; i < x.length; i++) zero += x[i] * 0;
  return zero === 0;
}
