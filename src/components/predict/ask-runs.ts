import { effect } from '@preact/signals-core';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import { type RunQuestion, runTruth } from '../../core/runs/prediction.ts';
import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import { nudgeShare } from '../../figures/gestures/drag.ts';
import { locateOnStage } from '../../figures/gestures/locate.ts';
import { tidy } from '../../figures/gestures/points.ts';
import { loadCodec } from '../../figures/live/address.ts';
import { loadedStages } from '../../figures/stages/lazy-stages.ts';
import { createActions } from '../../figures/state/create-actions.ts';
import type { Store } from '../../figures/state/store.ts';
import { toPixelX, toPixelY, windowOn } from '../../render/window.ts';
import type { WrittenPrediction } from '../prediction.ts';
import { alive, type Board, follow, type Subject } from './subject.ts';

/** A figure that shows an experiment: its runs answer. */
export function runsSubject(host: HTMLElement, { figure, fragment, question }: WrittenPrediction): Subject {
  const opened = async (): Promise<Store> => {
    await alive(host);
    // Loaded as the figures load it: as a part of this file it would change what files they come in.
    const { stores } = await import('../../figures/mount.ts');
    const store = await stores.get(figure);
    if (!store) throw new Error(`No state of the figure ${figure}`);
    return store;
  };
  /** What a mark is put on; what was answered. */
  let marked: Store['setup']['value'] | null = null;
  let judged: Store['setup']['value'] | null = null;
  return {
    async ask() {
      const store = await opened();
      const before = store.opened.peek();
      follow(fragment);
      await until(() => store.opened.value !== before && store.isComplete.value);
      judged = store.setup.peek();
      const ground = { surface: store.prepared.peek().surface, loss: problemOf(judged.ground)?.loss };
      const truth = runTruth(question as RunQuestion, store.runs.peek(), ground);
      return { truth, shown: played(store) };
    },
    async ready() {
      const store = await opened();
      const before = store.experiment.peek();
      const { linkedExperiment } = await loadCodec();
      const { planar, networks } = host.dataset;
      const suits = { planar: planar !== undefined, networks: networks !== undefined };
      const asked = linkedExperiment(fragment, figure, suits, before)?.experiment ?? before;
      // The landscape and the start, and nothing that has gone down.
      await store.open({ ...asked, steps: 0, view: { ...asked.view, playhead: null } });
      judged = null;
      marked = store.setup.peek();
      return () => {
        if (store.setup.peek().steps === 0) void store.open(before);
      };
    },
    async board() {
      return stageBoard(host, await opened());
    },
    onLeft(changed) {
      let stop: () => void = () => {};
      let stopped = false;
      void opened().then(({ setup }) => {
        if (stopped) return;
        stop = effect(() => {
          // A start may be moved under a mark, but the landscape may not be another.
          const isLeft = judged ? setup.value !== judged : setup.value.ground !== marked?.ground;
          if (isLeft) queueMicrotask(changed);
        });
      });
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

/** Plays what was opened from its start, where motion is welcome, and resolves when that is over, or something else was done. */
async function played(store: Store): Promise<void> {
  if (store.setup.peek().steps === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const asked = store.setup.peek();
  const { playhead } = store.view.peek();
  const end = playhead ?? asked.steps;
  createActions(store).setPlayhead(0);
  store.playing.value = true;
  await until(() => !store.playing.value || store.setup.value !== asked || store.playhead.value >= end);
  if (store.setup.peek() !== asked || end === asked.steps) return;
  store.playing.value = false;
  createActions(store).setPlayhead(end);
}

/** Resolves once that holds of signals. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((done) => {
    let over = false;
    const stop = effect(() => {
      if (over || !holds()) return;
      over = true;
      // Not before there is something to stop.
      queueMicrotask(() => stop());
      done();
    });
  });
}

/** The contours, or the curve of a loss with one parameter. */
function stageBoard(host: HTMLElement, { prepared, setup }: Store): Board {
  const plot = host.querySelector<SVGSVGElement>('.stage .plot');
  if (!plot) throw new Error('The figure has no picture for a mark');
  const { surface } = prepared.peek();
  const { domain } = surface;
  const { curve } = loadedStages();
  const width = () => plot.viewBox.baseVal.width;
  const window = () =>
    surface.dimension === 1 && curve ? curve.curveWindow(surface, width()) : windowOn(domain, width());
  const clean = (at: readonly number[]) => clampTo(domain, at).map((value, i) => tidy(value, domain[i]));
  // Not where the start stands, which would hide it.
  const middle = domain.map(
    ([low, high], i) => (low + high + ((setup.peek().starts[0][i] ?? 0) > (low + high) / 2 ? low : high)) / 3,
  );
  return {
    plot,
    middle: clean(middle),
    toPixel: ([x, y]) => [toPixelX(window(), x), toPixelY(window(), y ?? surface.value(Float64Array.of(x), 0))],
    nearest: (x, y) => clean(locateOnStage(prepared.peek(), width())(x, y, null) ?? middle),
    moved: (at, right, up) =>
      clean(at.map((value, i) => value + [right, up][i] * nudgeShare * (domain[i][1] - domain[i][0]))),
    lengthOf: surface.dimension === 1 ? null : (distance) => (distance / (domain[0][1] - domain[0][0])) * width(),
  };
}
