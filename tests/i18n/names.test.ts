import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { schemeIds } from '../../src/core/network/index.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { parametersOf, schedules } from '../../src/core/schedules/index.ts';

const unique = (names: readonly string[]) => [...new Set(names)].sort();

describe.each([
  ['English', en],
  ['Korean', ko],
])('%s names', (_, texts) => {
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

  it('are there for every initialization, and for nothing else', () => {
    expect(Object.keys(texts.initializations)).toEqual(schemeIds);
  });

  it('are there for every form', () => {
    const forms = unique(optimizers.flatMap((optimizer) => Object.keys(optimizer.forms)));
    expect(Object.keys(texts.forms)).toEqual(expect.arrayContaining(forms));
  });

  it('differ from one another', () => {
    for (const names of [texts.surfaces, texts.optimizers, texts.schedules, texts.activations, texts.initializations]) {
      expect(unique(Object.values(names))).toHaveLength(Object.values(names).length);
    }
  });
});
