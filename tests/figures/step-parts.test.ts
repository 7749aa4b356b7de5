import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/core/optimizers/descend.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import { updateVectors } from '../../src/figures/inspector/update-vectors.ts';

const beale = findSurface('beale')!;

const partsOf = (id: string, k: number, form?: FormId, set: Readonly<Record<string, number>> = {}) => {
  const optimizer = optimizers.find((one) => one.id === id)!;
  const written = form ?? (Object.keys(optimizer.forms)[0] as FormId);
  const settings: Readonly<Record<string, number>> = { ...formOf({ optimizer, form: written }).defaults, ...set };
  const method = { optimizer, form: written, settings };
  const anatomy = stepAnatomy(beale, method, [1, 1.5], k);
  return { anatomy, settings, parts: updateVectors({ run: { method }, anatomy }) };
};
const roles = (id: string) => partsOf(id, 4).parts.map(({ role, symbol }) => `${role} ${symbol}`);

describe('the parts of a step', () => {
  it('are those of the rule, in its order and with its letters', () => {
    expect(roles('sgd')).toEqual(['gradient g', 'update Δ']);
    expect(roles('momentum')).toEqual(['gradient g', 'memory v', 'memoryPart −ηβv', 'gradientPart −ηg', 'update Δ']);
    expect(roles('nag')).toEqual(['gradient g', 'memory v', 'memoryPart βv', 'gradientPart −ηg', 'update Δ']);
    expect(roles('rmsprop')).toEqual(['gradient g', 'root √s', 'scale −Δ / g', 'update Δ']);
    expect(roles('adam')).toEqual([
      ...['gradient g', 'memory m', 'corrected m̂', 'root √v̂', 'scale −Δ / m̂', 'update Δ'],
    ]);
  });

  it('make the update: a sum of both parts for momentum and NAG, the scale times what drives it for RMSprop and Adam', () => {
    for (const [id, form] of [
      ['momentum', 'keras'],
      ['nag', 'textbook'],
      ['nag', 'pytorch'],
    ] as const) {
      const { parts } = partsOf(id, 5, form);
      const of = (role: string) => parts.find((one) => one.role === role)!.values;
      for (const i of [0, 1]) expect(of('memoryPart')[i] + of('gradientPart')[i]).toBeCloseTo(of('update')[i], 12);
    }
    for (const [id, k] of [
      ['rmsprop', 1],
      ['rmsprop', 9],
      ['adam', 1],
      ['adam', 9],
    ] as const) {
      const { parts, settings } = partsOf(id, k, 'pytorch');
      const of = (role: string) => parts.find((one) => one.role === role)!.values;
      const driving = id === 'adam' ? of('corrected') : of('gradient');
      for (const i of [0, 1]) {
        expect(-of('scale')[i] * driving[i]).toBeCloseTo(of('update')[i], 12);
        // The step size of a parameter is what the papers say it is.
        expect(of('scale')[i]).toBeCloseTo(settings.learningRate / (of('root')[i] + settings.epsilon), 8);
      }
    }
  });

  it('are finite wherever the step is, and have no scale where earlier updates go on', () => {
    for (const { id, forms } of optimizers)
      for (const form of Object.keys(forms) as FormId[]) {
        const { parts } = partsOf(id, 3, form);
        expect(parts[0].role).toBe('gradient');
        expect(parts.at(-1)!.role).toBe('update');
        for (const { symbol } of parts) expect(symbol).not.toMatch(/\\|undefined|hat/);
      }
    expect(partsOf('rmsprop', 3, 'pytorch', { momentum: 0.5 }).parts.map(({ role }) => role)).not.toContain('scale');
  });
});
