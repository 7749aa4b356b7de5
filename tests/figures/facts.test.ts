import { expect, test } from 'vitest';
import { completeExperiment, type RunInput } from '../../src/core/experiment.ts';
import { facts } from '../../src/figures/parts/facts.ts';
import { textsOf } from '../../src/i18n/texts.ts';

const factsOf = (locale: 'ko' | 'en', ...runs: RunInput[]) =>
  facts({ setup: completeExperiment({ runs }).experiment, texts: textsOf(locale) });

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
