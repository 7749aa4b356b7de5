import type { Predicate } from '../core/runs/challenge.ts';
import { challengeNow, type WrittenChallenge } from '../figures/live/follow-challenge.ts';
import { nowText } from '../figures/live/goal-line.ts';
import { valuesOf, type WrittenSketchChallenge } from '../figures/sketches/follow-sketch-goal.ts';
import { sketches } from '../figures/sketches/still.ts';
import { writtenExperiment } from '../figures/still/figure.ts';
import { stillRuns } from '../figures/still/model.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';
import { isFamily, isSketch } from '../lessons/figures.ts';
import { figureTextsIn } from './figure-texts.ts';
import { kindWords } from './kind-words.ts';
import { experimentOf, figureOf, type Lesson, sketchStateOf } from './lesson.ts';

/** A figure's challenge in one language. */
export interface Asked {
  /** What is to be brought about. */
  readonly asks: string;
  /** How far that is as the figure opens. */
  readonly now: string;
  /** What the figure itself is given, to be written as JSON. */
  readonly written: WrittenChallenge | WrittenSketchChallenge;
}

/** The challenge of a lesson's figure; null where it has none. */
export function askedOf(lesson: Lesson, id: string): Asked | null {
  const { locale } = lesson;
  const figure = figureOf(lesson, id);
  if (isFamily(figure) || !figure.challenge) return null;
  const { asks, now } = figure.challenge;
  const words = { asks: asks[locale], now: now[locale] };
  const texts = figureTextsIn(locale);
  if (isSketch(figure)) {
    const { goal, keep = [] } = figure.challenge!;
    const changed = keep.map(() => textsOf(locale).site.goalOther);
    const told = nowText(words.now, valuesOf(sketches[figure.kind], sketchStateOf(figure)), texts);
    return { asks: words.asks, now: told, written: { goal, keep, now: words.now, changed } };
  }
  const { goal, keep = [], measures } = figure.challenge!;
  const written = { goal, keep, measures, now: words.now, changed: keep.map((one) => changedText(one, locale)) };
  const { prepared, runs } = stillRuns(writtenExperiment(experimentOf(lesson, id)));
  return { asks: words.asks, now: challengeNow(written, runs, prepared.surface, texts), written };
}

/** What a figure says where something was changed that is to stay as it is. */
function changedText(kept: Predicate, locale: Locale): string {
  const { site } = textsOf(locale);
  if ('start' in kept) return site.goalStart;
  if ('steps' in kept) return site.goalSteps;
  if ('loss' in kept) return site.goalLoss;
  if ('moved' in kept) return site.goalMoved;
  if ('optimizer' in kept) return site.goalOptimizer;
  return 'setting' in kept ? site.goalSetting : site.goalOther;
}

/** What a figure is called where a challenge in the text leads to it: by its landscape, or by its kind where that says more. */
export function nameOfFigure(lesson: Lesson, id: string): string {
  const { kind } = figureOf(lesson, id);
  if (kind !== 'descent') return kindWords(lesson.locale)[kind].name;
  const { ground } = writtenExperiment(experimentOf(lesson, id));
  const surfaces: Readonly<Record<string, string>> = textsOf(lesson.locale).surfaces;
  return surfaces[ground.surface] ?? kindWords(lesson.locale)[kind].name;
}
