import type { RunSpec } from '../../core/experiment.ts';
import type { ScheduleSpec } from '../../core/schedules/rates.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { Model } from '../model.ts';
import { type FigureTexts, fill, nameOf } from '../texts.ts';

/** What one could not tell from the picture, as sentences: noise, clipping, how learning rates change. */
export function facts({ setup, texts }: Pick<Model, 'setup' | 'texts'>): string {
  const t = texts.figure;
  const clips = setup.runs.flatMap((run) => clipFact(run, texts));
  const schedules = setup.runs.flatMap((run) => scheduleFact(run, texts));
  const all = setup.runs.length;
  return [
    // With mini-batches the gradients are noisy, and saying otherwise would be false.
    ...(setup.data && setup.data.batch > 0 ? [] : [t.factsExact]),
    ...(clips.length > 0 ? clips : [t.factsUnclipped]),
    ...(clips.length > 0 && clips.length < all ? [t.factsOthersUnclipped] : []),
    ...(schedules.length > 0 ? schedules : [t.factsConstant]),
    ...(schedules.length > 0 && schedules.length < all ? [t.factsOthersConstant] : []),
  ].join(' ');
}

function clipFact({ optimizer, clip }: RunSpec, texts: FigureTexts): string[] {
  if (!clip) return [];
  const { factsClipNorm, factsClipValue } = texts.figure;
  const name = nameOf(texts.optimizers, optimizer);
  return [fill(clip.by === 'norm' ? factsClipNorm : factsClipValue, { name, at: formatNumber(clip.at) })];
}

function scheduleFact({ optimizer, schedule }: RunSpec, texts: FigureTexts): string[] {
  if (!schedule) return [];
  const name = nameOf(texts.optimizers, optimizer);
  return [fill(texts.figure.factsSchedule, { name, schedule: scheduleName(schedule, texts) })];
}

/** What a schedule is called, with its warm-up where it has one. */
export function scheduleName({ id, settings: { warmup } }: ScheduleSpec, texts: FigureTexts): string {
  const schedule = nameOf(texts.schedules, id);
  return warmup === 0 ? schedule : fill(texts.figure.factsWarmUp, { schedule, n: formatNumber(Number(warmup)) });
}
