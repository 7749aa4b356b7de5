import { expect, test } from 'vitest';
import { completeExperiment, type ExperimentInput, type RunInput } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { facts } from '../../src/figures/parts/facts.ts';
import { textsOf } from '../../src/i18n/texts.ts';

function factsFrom(locale: 'ko' | 'en', input: ExperimentInput): string {
  const { experiment } = completeExperiment(input);
  return facts({ setup: experiment, texts: textsOf(locale), prepared: prepare(experiment, allParts) });
}

const factsOf = (locale: 'ko' | 'en', ...runs: RunInput[]) => factsFrom(locale, { runs });

test('say that nothing is hidden where nothing is', () => {
  expect(factsOf('en', { optimizer: 'sgd' }, { optimizer: 'adam' })).toBe(
    'Exact gradients, no noise. No clipping. A constant learning rate.',
  );
});

test('name every clipped gradient and every schedule', () => {
  const runs: RunInput[] = [
    { optimizer: 'sgd', clip: { by: 'norm', at: 1 } },
    { optimizer: 'adam', clip: { by: 'value', at: 0.5 }, schedule: { id: 'cosine', settings: { warmup: 10 } } },
  ];
  expect(factsOf('en', ...runs)).toBe(
    'Exact gradients, no noise. SGD: gradients are clipped to length 1. Adam: each component of the gradient is clipped to ±0.5. ' +
      'Adam: the learning rate follows a schedule (cosine decay, warm-up over 10 steps). Every other learning rate is constant.',
  );
  expect(factsOf('ko', ...runs)).toContain('(Adam, 코사인 감쇠, 워밍업 10스텝)');
});

test('say how large the mini-batches are and what shuffles them, and only where there are any', () => {
  const fitWith = (batch: number): ExperimentInput => ({
    surface: 'linear-regression',
    data: { set: 'lin12', batch },
    runs: [{ optimizer: 'sgd' }],
    seed: 7,
  });
  expect(factsFrom('en', fitWith(4))).toContain('mini-batches of 4 out of 12 examples, shuffled with seed 7');
  expect(factsFrom('ko', fitWith(4))).toContain('12개를 4개씩');
  for (const batch of [0, 12, 40]) expect(factsFrom('en', fitWith(batch))).toContain('Exact gradients');
});
