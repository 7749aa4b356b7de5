import type { Measures } from '../../../core/training/measures.ts';
import type { TrainingRecord } from '../../../core/training/record.ts';
import type { TrainedRun } from '../../../core/training/training-job.ts';

/*
 * What a page keeps of a training that was computed when it was built: how each run went, at a few of its records, and the parameters that it ended
 * with. A figure that nobody has touched shows this and trains nothing.
 */

/** Records of a run that are kept, about. */
const mostRecords = 40;

type KeptMeasures = readonly [loss: number, other: number] | null;

interface KeptRun {
  readonly step: number;
  /** Name of the second measure. */
  readonly by: 'accuracy' | 'meanAbsoluteError';
  readonly records: readonly (readonly [step: number, training: KeptMeasures, validation: KeptMeasures])[];
  readonly test: KeptMeasures;
  readonly stopped: TrainedRun['stopped'];
  /** Single precision, as base64. */
  readonly x: string;
}

const short = (value: number) => Number(value.toPrecision(4));

/** What is kept of runs, as JSON. */
export function keep(runs: readonly TrainedRun[]): string {
  const kept = runs.map(({ step, records, test, stopped, point }): KeptRun => {
    const by = records[0]?.training.accuracy === undefined ? 'meanAbsoluteError' : 'accuracy';
    const every = Math.max(1, Math.ceil(records.length / mostRecords));
    const measures = (one: Measures | null): KeptMeasures => one && [short(one.loss), short(one[by] ?? 0)];
    return {
      ...{ step, by, stopped },
      records: records
        .filter((_, i) => i % every === 0 || i === records.length - 1)
        .map((one) => [one.step, measures(one.training), measures(one.validation)]),
      test: measures(test),
      x: point ? encode(point.x) : '',
    };
  });
  return JSON.stringify(kept);
}

/** The runs that are kept: with few records and no checkpoint but the last, and from nowhere to go on. */
export function readKept(text: string): TrainedRun[] {
  return (JSON.parse(text) as readonly KeptRun[]).map(({ step, by, records, test, stopped, x }) => {
    const measures = (one: KeptMeasures): Measures | null => one && { loss: one[0], [by]: one[1] };
    return {
      step,
      records: records.map(
        ([at, training, validation]): TrainingRecord => ({
          step: at,
          training: measures(training)!,
          validation: measures(validation),
        }),
      ),
      checkpoints: [],
      marks: [],
      point: x === '' ? null : { step, x: decode(x), state: {}, watched: null },
      stopped,
      finished: stopped === null,
      test: measures(test),
    };
  });
}

function encode(x: Float64Array): string {
  const bytes = new Uint8Array(new Float32Array(x).buffer);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function decode(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return Float64Array.from(new Float32Array(bytes.buffer));
}
