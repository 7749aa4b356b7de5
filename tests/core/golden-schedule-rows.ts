import type { ScheduleValue } from '../../src/core/schedules/schedule.ts';

/** A framework's learning rates: `lr[k]` is used by update k + 1. */
export interface ScheduleRecord {
  readonly id: string;
  readonly framework: string;
  readonly schedule: string;
  readonly base_lr?: number;
  readonly params: Readonly<Record<string, unknown>>;
  /** What ReduceLROnPlateau was told after every update. */
  readonly metrics?: readonly number[];
  readonly lr: readonly number[];
}

/** A framework's schedule among ours. */
export interface Target {
  readonly id: string;
  readonly learningRate: number;
  readonly settings: Record<string, ScheduleValue>;
}

type Row = (params: Record<string, number>, base: number, record: ScheduleRecord) => Target;

const to =
  (id: string, settings: (params: Record<string, number>, base: number) => Record<string, ScheduleValue>): Row =>
  (params, base) => ({
    id,
    learningRate: params.initial_learning_rate ?? params.init_value ?? base,
    settings: settings(params, base),
  });

const flag = (value: unknown) => (value ? 1 : 0);
const listOf = (value: unknown) => value as readonly number[];

/** What each framework's schedule is among ours; throws what ours do not have. */
const rows: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  pytorch: {
    StepLR: to('step', ({ step_size, gamma }) => ({ every: step_size, factor: gamma })),
    MultiStepLR: to('milestones', ({ milestones, gamma }) => ({ at: listOf(milestones), factor: gamma })),
    ExponentialLR: to('exponential', ({ gamma }) => ({ every: 1, factor: gamma })),
    CosineAnnealingLR: to('cosine', ({ T_max, eta_min }, base) => ({
      over: T_max,
      to: eta_min / base,
      climbsAgain: 1,
    })),
    CosineAnnealingWarmRestarts: to('restarts', ({ T_0, T_mult, eta_min }, base) => ({
      first: T_0,
      longer: T_mult,
      to: eta_min / base,
    })),
    OneCycleLR: ({ max_lr, total_steps, pct_start, div_factor, final_div_factor, three_phase }, _, { params }) => ({
      id: 'one-cycle',
      learningRate: max_lr,
      settings: {
        total: total_steps,
        rising: pct_start,
        startDivisor: div_factor,
        endDivisor: final_div_factor,
        straight: flag(params.anneal_strategy === 'linear'),
        threePhases: flag(three_phase),
      },
    }),
    LinearLR: to('linear', ({ start_factor, end_factor, total_iters }) => ({
      from: start_factor,
      to: end_factor,
      over: total_iters,
    })),
    ConstantLR: ({ factor, total_iters }, base) => ({
      id: 'piecewise',
      learningRate: base * factor,
      settings: { at: [total_iters], factors: [1 / factor] },
    }),
    PolynomialLR: to('polynomial', ({ total_iters, power }) => ({ over: total_iters, power })),
    CyclicLR: ({ base_lr, max_lr, step_size_up, step_size_down, gamma }, _, { params: { mode } }) => ({
      id: 'cyclic',
      learningRate: max_lr,
      settings: {
        low: base_lr / max_lr,
        up: step_size_up,
        down: step_size_down,
        perCycle: mode === 'triangular2' ? 0.5 : 1,
        perStep: mode === 'exp_range' ? gamma : 1,
      },
    }),
    'LinearLR+CosineAnnealingLR': (_, base, { params }) => {
      const { warmup, cosine, milestone } = params as Record<string, Record<string, number>>;
      if (Number(milestone) !== warmup.total_iters || warmup.end_factor !== 1) throw new Error('no plain warm-up');
      return {
        id: 'cosine',
        learningRate: base,
        settings: {
          over: cosine.T_max,
          to: cosine.eta_min / base,
          climbsAgain: 1,
          warmup: warmup.total_iters,
          warmupFrom: warmup.start_factor,
        },
      };
    },
    ReduceLROnPlateau: to('plateau', ({ factor, patience, threshold, cooldown, min_lr }, base) => ({
      factor,
      patience,
      threshold,
      cooldown,
      to: min_lr / base,
    })),
    LambdaLR: (_, base, { params }) => {
      const decay = /^1\/\(1\+([\d.]+)\*k\)$/.exec(String(params.formula));
      if (!decay) throw new Error('another function');
      return { id: 'inverse-time', learningRate: base, settings: { decay: Number(decay[1]), every: 1 } };
    },
  },
  keras: {
    ExponentialDecay: (params, base, record) =>
      to(record.params.staircase ? 'step' : 'exponential', ({ decay_steps, decay_rate }) => ({
        every: decay_steps,
        factor: decay_rate,
      }))(params, base, record),
    PiecewiseConstantDecay: ({ boundaries, values }) => {
      const [first, ...others] = listOf(values);
      const settings = { at: listOf(boundaries).map((k) => k + 1), factors: others.map((value) => value / first) };
      return { id: 'piecewise', learningRate: first, settings };
    },
    PolynomialDecay: (params, base, record) => {
      if (record.params.cycle) throw new Error('cycles');
      return to('polynomial', ({ initial_learning_rate, decay_steps, end_learning_rate, power }) => ({
        over: decay_steps,
        power,
        to: end_learning_rate / initial_learning_rate,
      }))(params, base, record);
    },
    InverseTimeDecay: (params, base, record) => {
      if (record.params.staircase) throw new Error('in stairs');
      return to('inverse-time', ({ decay_steps, decay_rate }) => ({ every: decay_steps, decay: decay_rate }))(
        params,
        base,
        record,
      );
    },
    CosineDecay: ({ initial_learning_rate, decay_steps, alpha, warmup_target, warmup_steps }) => ({
      id: 'cosine',
      learningRate: warmup_target ?? initial_learning_rate,
      settings: {
        over: decay_steps,
        to: alpha,
        ...(warmup_target !== undefined && { warmup: warmup_steps, warmupFrom: initial_learning_rate / warmup_target }),
      },
    }),
    CosineDecayRestarts: to('restarts', ({ first_decay_steps, t_mul, m_mul, alpha }) => ({
      first: first_decay_steps,
      longer: t_mul,
      peak: m_mul,
      to: alpha,
    })),
  },
  optax: {
    warmup_cosine_decay_schedule: ({ init_value, peak_value, warmup_steps, decay_steps, end_value, exponent }) => {
      if (exponent !== 1) throw new Error('a power of the cosine');
      return {
        id: 'cosine',
        learningRate: peak_value,
        settings: {
          over: decay_steps - warmup_steps,
          to: end_value / peak_value,
          warmup: warmup_steps,
          warmupFrom: init_value / peak_value,
        },
      };
    },
    linear_schedule: to('linear', ({ init_value, end_value, transition_steps, transition_begin }) => ({
      to: end_value / init_value,
      over: transition_steps,
      warmup: transition_begin,
      warmupFrom: 1,
    })),
    exponential_decay: (params, base, record) =>
      to(record.params.staircase ? 'step' : 'exponential', ({ transition_steps, decay_rate, transition_begin }) => ({
        every: transition_steps,
        factor: decay_rate,
        warmup: transition_begin,
        warmupFrom: 1,
      }))(params, base, record),
    cosine_decay_schedule: to('cosine', ({ decay_steps, alpha }) => ({ over: decay_steps, to: alpha })),
    polynomial_schedule: to('polynomial', ({ init_value, end_value, power, transition_steps, transition_begin }) => ({
      to: end_value / init_value,
      power,
      over: transition_steps,
      warmup: transition_begin,
      warmupFrom: 1,
    })),
  },
};

/** What a record's schedule is among ours. Throws if it is none of them. */
export function targetOf(record: ScheduleRecord): Target {
  const row = rows[record.framework]?.[record.schedule];
  if (!row) throw new Error('not known');
  return row(record.params as Record<string, number>, record.base_lr ?? Number.NaN, record);
}
