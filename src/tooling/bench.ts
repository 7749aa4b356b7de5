/**
 * `npm run bench`: what a step of every optimizer costs, in every form, in nanoseconds: the median over the surfaces and over
 * repetitions. Everything runs once beforehand, so that each form is measured in an engine that has met all the others.
 */
import { descend, type Method } from '../core/descend.ts';
import { optimizers } from '../core/optimizers/index.ts';
import type { FormId } from '../core/optimizers/optimizer.ts';
import { surfaces } from '../core/surfaces/index.ts';

const steps = 2000;
const repetitions = 15;

const methods: readonly Method[] = optimizers.flatMap((optimizer) =>
  (Object.keys(optimizer.forms) as FormId[]).map((form) => ({
    optimizer,
    form,
    settings: optimizer.forms[form]!.defaults,
  })),
);
const planes = surfaces.filter(({ dimension }) => dimension === 2);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Nanoseconds per step of this method, on each of the surfaces. */
function measure(method: Method): number[] {
  return planes.map((surface) => {
    const begin = performance.now();
    descend(surface, method, surface.start, steps);
    return ((performance.now() - begin) / steps) * 1e6;
  });
}

for (const method of methods) measure(method);
const rows = methods.map((method) => {
  const samples = Array.from({ length: repetitions }, () => measure(method));
  const perSurface = planes.map((_, i) => median(samples.map((sample) => sample[i])));
  const slowest = perSurface.indexOf(Math.max(...perSurface));
  return {
    optimizer: method.optimizer.id,
    form: method.form,
    'ns/step': Math.round(median(perSurface)),
    slowest: `${Math.round(perSurface[slowest])} on ${planes[slowest].id}`,
  };
});
console.table(rows);
