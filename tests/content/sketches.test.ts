import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sketchStateOf } from '../../src/components/lesson.ts';
import { isSketchSolved } from '../../src/core/sketch/goal.ts';
import { sketches } from '../../src/figures/sketches/still.ts';
import { isSketch, type LessonFigure, type SketchFigure } from '../../src/lessons/figures.ts';

const folder = new URL('../../content/lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes('figures.ts'));

const figures = await Promise.all(
  lessons.map(async (lesson): Promise<readonly (readonly [name: string, figure: LessonFigure])[]> => {
    const module = await import(new URL(`${lesson}/figures.ts`, folder).href);
    return Object.entries<LessonFigure>(module.figures).map(([id, figure]) => [`${lesson} ${id}`, figure]);
  }),
);
const drawn = figures.flat().filter((named): named is readonly [string, SketchFigure] => isSketch(named[1]));

describe('a sketch of a lesson', () => {
  test.each(drawn)('%s opens with a state that is valid', (_, figure) => {
    expect(() => sketchStateOf(figure)).not.toThrow();
  });

  const asking = drawn.flatMap(([name, figure]) =>
    figure.challenge ? [[name, figure, figure.challenge] as const] : [],
  );
  test.each(asking)('%s asks for what it knows, and does not open with its challenge met', (_, figure, challenge) => {
    const kind = sketches[figure.kind];
    const state = sketchStateOf(figure);
    const values = { ...state, ...kind.measures(state) };
    expect(Object.keys(values)).toEqual(expect.arrayContaining(challenge.goal.map(({ of }) => of)));
    expect(isSketchSolved(challenge, values)).toBe(false);
  });
});
