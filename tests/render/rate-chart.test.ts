import { expect, test } from 'vitest';
import { rateAxis, rateHead, ratePath } from '../../src/render/rate-chart.ts';
import { round } from '../../src/render/track.ts';

const height = 260;

test('the axis holds every rate, from zero up', () => {
  const axis = rateAxis([{ rates: [0.1, 0.2] }, { rates: [0.05] }], height);
  expect(axis.low).toBe(0);
  expect(axis.high).toBeGreaterThan(0.2);
  expect(axis.toPixel(0.2)).toBeLessThan(axis.toPixel(0.1));
});

test('the axis goes below zero where a rate does, and has a height where all are zero', () => {
  expect(rateAxis([{ rates: [-1, 1] }], height).low).toBeLessThan(-1);
  const flat = rateAxis([{ rates: [0, 0] }], height);
  expect(flat.toPixel(0)).not.toBe(flat.toPixel(flat.high));
});

test('a line has one stair for every change', () => {
  const axis = rateAxis([{ rates: [1, 1, 0.5, 0.5, 0.25] }], height);
  expect(ratePath([1, 1, 0.5, 0.5, 0.25], axis, 400).match(/V/g)).toHaveLength(2);
  expect(ratePath([1, 1, 1], axis, 400)).toMatch(/^M[\d.]+,[\d.]+H[\d.]+$/);
  expect(ratePath([], axis, 400)).toBe('');
});

test('a line of thousands of steps has no more points than a screen', () => {
  const rates = Array.from({ length: 5000 }, (_, k) => 1 - k / 5000);
  expect(ratePath(rates, rateAxis([{ rates }], height), 900).match(/V/g)!.length).toBeLessThan(1000);
});

test('a line of thousands of steps shows a rate that goes up and down within a pixel', () => {
  const rates = Array.from({ length: 5000 }, (_, k) => [0.1, 0.2, 0.3, 0.2, 0.1, 0.1][k % 6]);
  const axis = rateAxis([{ rates }], height);
  const path = ratePath(rates, axis, 900);
  for (const rate of [0.1, 0.3]) {
    const level = String(round(axis.toPixel(rate)));
    expect(path.split(/[HVM,]/).filter((one) => one === level).length).toBeGreaterThan(500);
  }
  expect(path.match(/V/g)!.length).toBeLessThanOrEqual(3 * 900);
});

test('what is no number leaves no trace in a path', () => {
  const rates = [Number.NaN, 1, Number.POSITIVE_INFINITY];
  const axis = rateAxis([{ rates }], height);
  expect(ratePath(rates, axis, 400)).not.toMatch(/NaN|Infinity/);
  expect(Object.values(rateHead({ rates }, 0, axis, 400)).every(Number.isFinite)).toBe(true);
});
