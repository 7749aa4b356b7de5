import { batch } from '@preact/signals-core';
import type { Problem } from '../../core/data/problem.ts';
import { isData, problemOf } from '../../core/grounds/data/data-ground.ts';
import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import type { Actions } from './actions.ts';
import { changeSetup } from './change-setup.ts';
import type { Store } from './store.ts';

/** No target may be −1 or less where the loss takes the logarithm of 1 + y. */
const lowestTarget = -0.99;

/** What a reader can do to the data of an experiment and to their loss. On other experiments these do nothing. */
export function dataActions(
  store: Store,
): Pick<Actions, 'setBatch' | 'setExample' | 'setLoss' | 'setDelta' | 'settleWindow'> {
  const { setup } = store;

  const setData = (data: Problem) => {
    const { ground } = setup.value;
    if (isData(ground)) changeSetup(store, { ...setup.value, ground: { ...ground, data } });
  };
  const setProblem = (data: Problem) => {
    setData(data);
    const { domain } = store.prepared.value.surface;
    const starts = setup.value.starts.map((start) => clampTo(domain, start));
    const isMoved = starts.some((start, i) => start.some((value, j) => value !== setup.value.starts[i][j]));
    if (isMoved) setup.value = { ...setup.value, starts };
  };
  const settleWindow = () => {
    const data = problemOf(setup.value.ground);
    if (!data?.window || store.prepared.value.surface.criticalPoints.length > 0) return;
    const { window: _, ...free } = data;
    setProblem(free);
  };

  return {
    settleWindow,
    setBatch(batch) {
      const data = problemOf(setup.value.ground);
      if (data && Number.isInteger(batch) && batch >= 0) setData({ ...data, batch });
    },
    setExample(index, [x, y]) {
      const data = problemOf(setup.value.ground);
      const { surface } = store.prepared.value;
      if (!data || !surface.data || !Number.isFinite(x) || !Number.isFinite(y)) return;
      const { xs, ys } = surface.data;
      const target = surface.dataKind === 'logistic' ? Number(y >= 0.5) : y;
      const at = [x + 0, (data.loss === 'msle' ? Math.max(target, lowestTarget) : target) + 0] as const;
      setData({
        ...data,
        set: 'own',
        points: xs.map((one, i) => (i === index ? at : ([one, ys[i]] as const))),
        // What is shown is moved, so what is shown is kept.
        standardized: 0,
        window: windowOf(surface),
      });
    },
    setLoss(loss) {
      const data = problemOf(setup.value.ground);
      const { surface } = store.prepared.value;
      if (!data || surface.dataKind !== 'line' || (loss === 'msle' && !isAboveMinusOne(surface))) return;
      batch(() => {
        setProblem({ ...data, loss, window: windowOf(surface) });
        settleWindow();
      });
    },
    setDelta(delta) {
      const data = problemOf(setup.value.ground);
      if (data && delta > 0 && Number.isFinite(delta)) setProblem({ ...data, delta });
    },
  };
}

/** True if the MSLE is defined for the data of a surface. */
export const isAboveMinusOne = ({ data }: Pick<Surface, 'data'>): boolean => data?.ys.every((y) => y > -1) ?? false;

/** The window that a surface over (w, b) shows: its middle, and half its side. */
function windowOf({ domain: [[left, right], [low, high]] }: Surface): NonNullable<Problem['window']> {
  const short = (value: number) => Number(value.toPrecision(12));
  return [short((left + right) / 2), short((low + high) / 2), short((right - left) / 2)];
}
