import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { optimizers } from '../../src/core/optimizers/index.ts';
import { parametersOf, schedules } from '../../src/core/schedules/index.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { inked, inkOf } from '../../src/render/ink.ts';

const unique = (names: readonly string[]) => [...new Set(names)].sort();

describe.each([
  ['English', en],
  ['Korean', ko],
])('%s names', (_, texts) => {
  it('are there for every surface, and for nothing else', () => {
    expect(Object.keys(texts.surfaces).sort()).toEqual(unique(surfaces.map(({ id }) => id)));
  });

  it('are there for every optimizer, and for nothing else', () => {
    expect(Object.keys(texts.optimizers).sort()).toEqual(unique(optimizers.map(({ id }) => id)));
  });

  it('are there for every hyperparameter, and for nothing else', () => {
    const names = optimizers.flatMap(({ hyperparameters }) => Object.keys(hyperparameters));
    expect(Object.keys(texts.hyperparameters).sort()).toEqual(unique(names));
  });

  it('are there for every schedule, and for nothing else', () => {
    expect(Object.keys(texts.schedules).sort()).toEqual(unique(schedules.map(({ id }) => id)));
  });

  it('are there for every parameter of a schedule, and for nothing else', () => {
    const names = schedules.flatMap((schedule) => Object.keys(parametersOf(schedule)));
    expect(Object.keys(texts.scheduleParameters).sort()).toEqual(unique(names));
  });

  it('are there for every form', () => {
    const forms = unique(optimizers.flatMap((optimizer) => Object.keys(optimizer.forms)));
    expect(Object.keys(texts.forms)).toEqual(expect.arrayContaining(forms));
  });

  it('differ from one another', () => {
    for (const names of [texts.surfaces, texts.optimizers, texts.schedules]) {
      expect(unique(Object.values(names))).toHaveLength(Object.values(names).length);
    }
  });
});

describe('ink', () => {
  it('is given to every optimizer', () => {
    expect([...inked].sort()).toEqual(unique(optimizers.map(({ id }) => id)));
  });

  it('is of another hue for each of the first ten', () => {
    const first = inked.slice(0, 10);
    expect(new Set(first.map((id) => inkOf(id).hue)).size).toBe(first.length);
  });
});
