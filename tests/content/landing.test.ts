import { expect, test } from 'vitest';
import course from '../../content/course.json' with { type: 'json' };
import { firstRoute } from '../../content/landing.ts';

test('the first way through the course goes on in its order, to its end', () => {
  const slugs = course.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));
  const places = firstRoute.map((slug) => slugs.indexOf(slug));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect([places[0], places.at(-1)]).toEqual([0, slugs.length - 1]);
});
