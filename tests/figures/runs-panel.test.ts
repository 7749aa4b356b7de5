import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { plainSymbol } from '../../src/figures/parts/setting.ts';
import { addableOptimizers } from '../../src/figures/state/addable-optimizers.ts';
import { inkOf } from '../../src/render/ink.ts';

const runsOf = (...ids: string[]) => ids.map((optimizer) => ({ optimizer }));

describe('the menu of optimizers to add', () => {
  test('offers all as long as they can be told apart', () => {
    expect(addableOptimizers([]).toSorted()).toEqual(optimizers.map(({ id }) => id).toSorted());
  });

  test('leaves out those whose hue is taken, but not the one that wears it', () => {
    for (const { id } of optimizers) {
      const offered = addableOptimizers(runsOf(id));
      expect(offered).toContain(id);
      expect(offered.filter((other) => other !== id && inkOf(other).hue === inkOf(id).hue)).toEqual([]);
    }
  });

  test('never lets two optimizers share a hue, however one goes on adding', () => {
    const runs = runsOf('adam');
    for (;;) {
      const next = addableOptimizers(runs).find((id) => !runs.some(({ optimizer }) => optimizer === id));
      if (next === undefined) break;
      runs.push({ optimizer: next });
    }
    expect(runs).toHaveLength(limits.runs);
    expect(new Set(runs.map(({ optimizer }) => inkOf(optimizer).hue)).size).toBe(runs.length);
    expect(addableOptimizers(runs)).toEqual([]);
  });
});

test.each(optimizers)('the letters of $id can be written without TeX', ({ hyperparameters }) => {
  for (const { symbol } of Object.values(hyperparameters)) {
    const plain = plainSymbol(symbol);
    if (symbol.startsWith('\\text{')) expect(symbol).toBe(`\\text{${plain}}`);
    else expect(plain).toMatch(/^\p{L}[₀-₉]*$/u);
  }
});
