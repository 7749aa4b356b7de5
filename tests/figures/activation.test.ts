import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { activations } from '../../src/core/activations/index.ts';
import { tanh } from '../../src/core/portable/tanh.ts';
import { defaultsOf, type SketchField } from '../../src/core/sketch/sketch.ts';
import { fields, passingOf, type State } from '../../src/figures/sketches/activation/choice.ts';
import { activation } from '../../src/figures/sketches/activation/sketch.ts';
import { sketchWords } from '../../src/figures/sketches/words.ts';

const of = (change: Partial<State>): State => ({ ...defaultsOf(fields), ...change });
const said = (change: Partial<State>) => activation.summary(of(change), sketchWords(en, 'activation'));

describe('the sketch of activations', () => {
  test('offers every activation of the core, with the ranges and defaults of its numbers', () => {
    expect(fields.first.options).toEqual(activations.map(({ id }) => id));
    const numbers = Object.fromEntries(
      Object.entries<SketchField>(fields).filter(([name]) => !['sum', 'first', 'second'].includes(name)),
    );
    const ofCore = activations.flatMap(({ parameters }) => Object.entries(parameters));
    expect(Object.keys(numbers).toSorted()).toEqual(ofCore.map(([name]) => name).toSorted());
    for (const [name, { default: usual, range }] of ofCore)
      expect(numbers[name], name).toMatchObject({ type: 'number', default: usual, range });
  });

  test('measures what the core computes, with the numbers that are set', () => {
    const { values, slopes } = activation.measures(
      of({ sum: -2, first: 'tanh', second: 'leaky-relu', negativeSlope: 0.3 }),
    );
    expect(values).toEqual([tanh(-2), -0.6]);
    expect(slopes).toEqual([(1 - tanh(-2)) * (1 + tanh(-2)), 0.3]);
    expect(activation.measures(of({ second: 'none' })).values).toHaveLength(1);
  });

  test('says where an activation is flat, saturated, or makes blame larger', () => {
    expect(said({ sum: -1, first: 'relu', second: 'none' })).toContain('slope is exactly 0');
    expect(said({ sum: 4, first: 'sigmoid', second: 'none' })).toContain('saturated here: only 1.8% of the blame');
    expect(said({ sum: 1, first: 'selu', second: 'none' })).toContain('makes the blame larger');
    expect([0, 0.01, 0.25, 1, -1.2].map(passingOf)).toEqual(['none', 'hardly', 'part', 'whole', 'more']);
  });
});
