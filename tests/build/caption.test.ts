import { expect, test } from 'vitest';
import { captionFor, describedBy } from '../../src/build/caption.ts';

test('on its own page a caption leads to other places of its lesson there, and to itself here', () => {
  const caption =
    '<p><a href="#one">a</a> <a href="#valley&amp;v1&amp;steps=3">b</a> <a href="#basins&amp;v1">c</a></p>';
  expect(captionFor(caption, 'valley', '/en/lessons/momentum/')).toBe(
    '<p><a href="/en/lessons/momentum/#one">a</a> <a href="#valley&amp;v1&amp;steps=3">b</a> <a href="/en/lessons/momentum/#basins&amp;v1">c</a></p>',
  );
  expect(() => captionFor(undefined, 'valley', '/en/lessons/momentum/')).toThrow(/momentum.*valley/);
});

test('a description is as many sentences as link previews show, without marks and tooltips', () => {
  const tip = '<span class="tip" role="tooltip">What it means.</span>';
  expect(describedBy(`<p>A <b>short</b> <span class="term">one${tip}</span>. And 0.5 more!</p>`)).toBe(
    'A short one. And 0.5 more!',
  );
  const long = `${'word '.repeat(30)}end. `;
  expect(describedBy(`<p>${long}${long}</p>`)).toBe(long.trim());
  expect(describedBy(`<p>${long.replace('.', ',').repeat(3)}</p>`).length).toBeGreaterThan(200);
});
