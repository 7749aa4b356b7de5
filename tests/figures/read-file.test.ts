import { expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { toJson } from '../../src/core/experiment/json.ts';
import { readFile } from '../../src/figures/share/experiment-sharing.ts';

const usual = completeExperiment({}).experiment;

test('a file is read', async () => {
  const { experiment } = completeExperiment({ surface: 'booth' });
  const text = toJson(experiment);
  expect(await readFile(new File([text], 'booth.json'))).toEqual({ experiment, notices: [] });
});

test('one that is too long is told of and not read', async () => {
  const text = vi.fn();
  const { experiment, notices } = await readFile({ size: 2e9, text });
  expect(text).not.toHaveBeenCalled();
  expect(experiment).toEqual(usual);
  expect(notices).toEqual([{ code: 'too-long', field: 'file', given: '2000000000', used: '1000000' }]);
});

test('one that cannot be read is told of', async () => {
  const text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const { experiment, notices } = await readFile({ size: 10, text });
  expect(experiment).toEqual(usual);
  expect(notices.map(({ code }) => code)).toEqual(['unreadable']);
});
