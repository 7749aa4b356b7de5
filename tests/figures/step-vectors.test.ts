import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/core/optimizers/descend.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';

const beale = findSurface('beale')!;
const forms = optimizers.flatMap((optimizer) =>
  (Object.keys(optimizer.forms) as FormId[])
    .filter((form) => optimizer.forms[form]!.parts)
    .map((form) => ({ name: `${optimizer.id} as ${form}`, optimizer, form })),
);

describe('an update that is a sum of memory and gradient', () => {
  it('is that of momentum and NAG in every form', () => {
    expect(forms.map(({ name }) => name)).toEqual([
      ...['momentum as pytorch', 'momentum as keras', 'nag as textbook', 'nag as pytorch', 'nag as keras'],
    ]);
  });

  it.each(forms)('$name: what the memory does not explain goes along the gradient', ({ optimizer, form }) => {
    const settings = { ...formOf({ optimizer, form }).defaults, learningRate: 0.003, momentum: 0.8 };
    const { parts, memory } = formOf({ optimizer, form });
    for (const k of [1, 2, 5, 12]) {
      const { before, after, learningRate } = stepAnatomy(beale, { optimizer, form, settings }, [1, 1.5], k);
      const share = parts!.share(settings, learningRate);
      const gain = learningRate * (parts!.gradient.includes('(1+β)') ? 1 + settings.momentum : 1);
      for (const i of [0, 1]) {
        const update = after.x[i] - before.x[i];
        expect(update - share * before.state[memory!.name][i]).toBeCloseTo(-gain * after.state.g[i], 12);
      }
    }
  });
});
