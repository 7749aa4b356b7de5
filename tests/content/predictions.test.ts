import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/components/lesson.ts';
import { answered, writtenPrediction } from '../../src/components/prediction.ts';
import { distanceOf } from '../../src/core/runs/prediction.ts';
import type { Prediction } from '../../src/lessons/predictions.ts';

const folder = new URL('../../content/lessons/', import.meta.url);
const folders = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes('figures.ts'));

const lessons = await Promise.all(
  folders.map(async (name) => {
    const { figures, predictions = {} } = await import(new URL(`${name}/figures.ts`, folder).href);
    const slug = name.slice(3);
    return { folder: name, locale: 'en', number: Number(name.slice(0, 2)), slug, figures, predictions, claims: {} };
  }),
);
const asked = lessons.flatMap((lesson) =>
  Object.entries<Prediction>(lesson.predictions).map(([id, prediction]) => ({
    name: `${lesson.folder} ${id}`,
    lesson: lesson as Lesson,
    id,
    prediction,
  })),
);

describe.each(asked)('the prediction $name', ({ lesson, id, prediction }) => {
  const { truth, question } = answered(lesson, prediction);

  test('is answered by its figure: of choices by exactly one', () => {
    expect(truth).not.toBeNull();
    expect(writtenPrediction(lesson, id).question).toEqual(question);
  });

  test('offers a few choices with something to say, or counts no guess as right that is far off', () => {
    if ('choices' in prediction) {
      const says = Object.values(prediction.choices).flatMap(({ says: { ko, en } }) => [ko, en]);
      expect(says.length).toBeGreaterThan(3);
      expect(says.length).toBeLessThan(11);
      expect(new Set(says).size).toBe(says.length);
      return;
    }
    expect(prediction.within).toBeGreaterThan(0);
    // Where the run begins is no answer.
    const starts = 'starts' in prediction.set ? (prediction.set.starts as readonly (readonly number[])[]) : [];
    if ('place' in prediction)
      for (const start of starts) expect(distanceOf(start, truth!)).toBeGreaterThan(prediction.within);
  });
});

test.each(
  lessons.map((lesson) => [lesson.folder, lesson] as const),
)('%s asks for its predictions in both languages, in the same order, each once', (name, { predictions }) => {
  const askedIn = (locale: string) =>
    [...readFileSync(new URL(`${name}/${locale}.mdx`, folder), 'utf8').matchAll(/<Predict\s+id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
  expect(askedIn('ko')).toEqual(askedIn('en'));
  expect(askedIn('en').sort()).toEqual(Object.keys(predictions).sort());
});
