import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedOf } from '../../src/components/challenge.ts';
import { experimentOf, type Lesson, sketchStateOf } from '../../src/components/lesson.ts';
import type { ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { problemOf } from '../../src/core/grounds/data/data-ground.ts';
import { type Challenge, isSolved } from '../../src/core/runs/challenge.ts';
import { isSketchSolved } from '../../src/core/sketch/goal.ts';
import { valuesOf } from '../../src/figures/sketches/follow-sketch-goal.ts';
import { sketches } from '../../src/figures/sketches/still.ts';
import { writtenExperiment } from '../../src/figures/still/figure.ts';
import { stillRuns } from '../../src/figures/still/model.ts';
import { isSketch, type LessonFigure, type SketchInput } from '../../src/lessons/figures.ts';
import { solutions } from './challenge-solutions.ts';
import { linksIn } from './try-links.ts';

const folder = new URL('../../content/lessons/', import.meta.url);
const folders = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes('figures.ts'));

const lessons = await Promise.all(
  folders.map(async (name): Promise<Lesson> => {
    const { figures } = await import(new URL(`${name}/figures.ts`, folder).href);
    return { locale: 'en', number: Number(name.slice(0, 2)), slug: name.slice(3), figures, claims: {} };
  }),
);
const asking = lessons.flatMap((lesson, i) =>
  Object.entries(lesson.figures).flatMap(([id, figure]) =>
    figure.challenge ? [{ name: `${folders[i]} ${id}`, folder: folders[i], lesson, id, figure }] : [],
  ),
);

/** The id of the figure whose state a figure shows. */
const stateOf = ({ figures }: Lesson, id: string) => {
  const figure = figures[id];
  return ('follows' in figure && figure.follows) || id;
};

/** Whether something set of what a figure opens with meets its challenge. */
function meets(lesson: Lesson, id: string, set: object): boolean {
  const figure: LessonFigure = lesson.figures[id];
  if (isSketch(figure)) {
    return isSketchSolved(
      figure.challenge!,
      valuesOf(sketches[figure.kind], sketchStateOf(figure, set as SketchInput)),
    );
  }
  const opening = experimentOf(lesson, id);
  const { view: _, ...change } = set as ExperimentInput;
  const experiment = writtenExperiment({ ...opening, ...change });
  const { prepared, runs } = stillRuns(experiment);
  const loss = problemOf(experiment.ground)?.loss;
  return isSolved(figure.challenge as Challenge, runs, { surface: prepared.surface, loss });
}

test('the course asks for what the solutions here solve', () => {
  expect(asking.map(({ name }) => name).sort()).toEqual(Object.keys(solutions).sort());
});

describe.each(asking)('the challenge of $name', ({ name, folder: lessonFolder, lesson, id, figure }) => {
  test('is not met where its figure opens, and is met by a solution', () => {
    expect(meets(lesson, id, {})).toBe(false);
    expect(meets(lesson, id, solutions[name])).toBe(true);
  });

  test('is solved by no link in the text', async () => {
    const links = (await linksIn(lessonFolder)).filter((link) => stateOf(lesson, link.figure) === stateOf(lesson, id));
    const met = links.filter(({ set }) => meets(lesson, id, set));
    expect(met.map(({ set }) => JSON.stringify(set))).toEqual([]);
  });

  test.each(['ko', 'en'] as const)('says in words how far it is: %s', (locale) => {
    const { asks, now } = askedOf({ ...lesson, locale }, id)!;
    expect(asks.length).toBeGreaterThan(5);
    expect(asks.length).toBeLessThan(90);
    expect(now).not.toMatch(/[{}]|undefined|–/);
    expect(now).toMatch(/\S/);
    const names = (text: string) => text.match(/\{\w+\}/g)?.sort();
    const told = figure.challenge!.now;
    expect(names(told.ko)).toEqual(names(told.en));
  });
});
