import { describe, expect, test } from 'vitest';
import { createReading } from '../../src/components/reading.ts';

/** Ten sections of a usual length: 20 seconds are enough for each, 18 at the fastest. */
const sections = Array.from({ length: 10 }, () => 900);

describe('a text counts as read', () => {
  test('not by being scrolled through, however often', () => {
    const reading = createReading(sections);
    // Two seconds from top to end, a section or two in sight in each of them.
    for (let times = 0; times < 5; times++)
      for (const inSight of [new Set([0, 1, 2, 3]), new Set([6, 7, 8, 9])]) reading.pass(inSight);
    expect(reading.read()).toEqual([]);
    expect(reading.isRead()).toBe(false);
  });

  test('once seven in ten sections were in sight for as long as reading them takes', () => {
    const reading = createReading(sections);
    for (let section = 0; section < 7; section++) {
      expect(reading.isRead()).toBe(false);
      for (let second = 1; second <= 18; second++) expect(reading.pass(new Set([section]))).toBe(second === 18);
    }
    expect(reading.isRead()).toBe(true);
    expect(reading.read()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('with what was read before', () => {
    const reading = createReading(sections, [0, 1, 2, 3, 4, 5, 99]);
    expect(reading.isRead()).toBe(false);
    for (let second = 0; second < 18; second++) reading.pass(new Set([9]));
    expect(reading.isRead()).toBe(true);
  });

  test('whatever the sections are like: none takes less than 2 seconds or needs more than 20', () => {
    const reading = createReading([0, 1e6]);
    reading.pass(new Set([0, 1]));
    expect(reading.read()).toEqual([]);
    reading.pass(new Set([0, 1]));
    expect(reading.read()).toEqual([0]);
    for (let second = 2; second < 20; second++) reading.pass(new Set([1]));
    expect(reading.isRead()).toBe(true);
  });

  test('where nothing is known of its sections, by its end alone', () => {
    expect(createReading([]).isRead()).toBe(true);
  });
});
