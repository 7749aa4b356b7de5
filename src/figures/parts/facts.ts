import type { RunSpec } from '../../core/experiment/experiment.ts';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { ScheduleSpec } from '../../core/schedules/rates.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { Model } from '../state/model.ts';
import { type FigureTexts, fill, nameOf } from '../state/texts.ts';

/** What one could not tell from the picture, as sentences: noise, clipping, how learning rates change. */
export function facts({ setup, texts, prepared }: Pick<Model, 'setup' | 'texts' | 'prepared'>): string {
  const t = texts.figure;
  const clips = setup.runs.flatMap((run) => clipFact(run, texts));
  const schedules = setup.runs.flatMap((run) => scheduleFact(run, texts));
  const all = setup.runs.length;
  return [
    batchFact({ setup, texts, prepared }),
    ...(clips.length > 0 ? clips : [t.factsUnclipped]),
    ...(clips.length > 0 && clips.length < all ? [t.factsOthersUnclipped] : []),
    ...(schedules.length > 0 ? schedules : [t.factsConstant]),
    ...(schedules.length > 0 && schedules.length < all ? [t.factsOthersConstant] : []),
  ].join(' ');
}

/** Where gradients come from: all examples, or mini-batches of them, which make them noisy. */
function batchFact({ setup: { ground, seed }, texts, prepared }: Parameters<typeof facts>[0]): string {
  const data = problemOf(ground);
  if (!prepared.batches || !data) return prepared.batches ? '' : texts.figure.factsExact;
  const n = prepared.surface.data?.xs.length ?? 0;
  return fill(texts.figure.factsBatch, { b: data.batch, n, seed });
}

function clipFact({ optimizer, clip }: RunSpec, texts: FigureTexts): string[] {
  if (!clip) return [];
  const { factsClipNorm, factsClipValue, factsClipBlocks } = texts.figure;
  const ofLength = clip.by === 'norm' ? factsClipNorm : factsClipBlocks;
  const name = nameOf(texts.optimizers, optimizer);
  return [fill(clip.by === 'value' ? factsClipValue : ofLength, { name, at: formatNumber(clip.at) })];
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
