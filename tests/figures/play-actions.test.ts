import { beforeEach, describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { problemOf } from '../../src/core/grounds/data/data-ground.ts';
import { createPlayActions, type PlayActions } from '../../src/figures/play/play-actions.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import type { Store } from '../../src/figures/state/store.ts';

const starts = [
  [0.25, 0.5],
  [-0.5, 0.25],
];

describe('fitting to other data', () => {
  let store: Store;
  let actions: PlayActions;
  beforeEach(async () => {
    store = await createStore(
      completeExperiment({ surface: 'linear-regression', data: { set: 'line' }, starts }).experiment,
    );
    actions = createPlayActions(store);
  });

  test('keeps the starts where the same data are made or taken in another way', () => {
    for (const change of [{ noise: 0.6 }, { count: 30 }, { outliers: 2 }, { seed: 9 }]) {
      actions.setProblem(change);
      expect(problemOf(store.setup.peek().ground)).toMatchObject(change);
      expect(store.setup.peek().starts).toEqual(starts);
    }
  });

  test('begins where another set, or other points of a reader’s own, suit it', () => {
    actions.setProblem({ set: 'lin12' });
    expect(store.setup.peek().starts).toEqual([store.prepared.peek().surface.start]);
    const points = [
      [0, 1],
      [1, 3],
    ] as const;
    actions.setProblem({ set: 'own', points });
    store.setup.value = { ...store.setup.peek(), starts };
    actions.setProblem({ set: 'own', points: [...points, [2, 2]] });
    expect(store.setup.peek().starts).toEqual([store.prepared.peek().surface.start]);
  });
});
