import type { RunSpec, View } from '../../core/experiment/experiment.ts';
import { limits } from '../../core/reading/limits.ts';
import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import type { Actions } from './actions.ts';
import { changeSetup } from './change-setup.ts';
import { loadLatest } from './load-latest.ts';
import type { Store } from './store.ts';

/** The actions on a store. */
export function createActions(store: Store): Actions {
  const { setup, view } = store;

  const setView = (change: Partial<View>) => {
    view.value = { ...view.value, ...change };
  };
  const setSetup = (change: Partial<typeof setup.value>) => {
    changeSetup(store, { ...setup.value, ...change });
  };
  const changeRun = (index: number, change: (run: RunSpec) => RunSpec) =>
    setSetup({ runs: setup.value.runs.map((run, i) => (i === index ? change(run) : run)) });

  const onData = () => loadedStages().data?.dataActions(store);

  const actions: Actions = {
    setStart(index, at) {
      const inside = clampTo(store.prepared.value.surface.domain, at);
      if (!inside.every(Number.isFinite)) return;
      setup.value = { ...setup.value, starts: setup.value.starts.map((start, i) => (i === index ? inside : start)) };
    },
    addStart() {
      const { starts } = setup.value;
      if (starts.length >= limits.starts) return;
      const { domain } = store.prepared.value.surface;
      // Opposite the last one, so that the new point is seen at once.
      const last = starts[starts.length - 1];
      setSetup({ starts: [...starts, domain.map(([low, high], i) => low + high - last[i])] });
    },
    removeStart(index) {
      if (setup.value.starts.length > 1) setSetup({ starts: setup.value.starts.filter((_, i) => i !== index) });
    },
    setSetting(run, name, value) {
      if (Number.isFinite(value))
        changeRun(run, (spec) => ({ ...spec, settings: { ...spec.settings, [name]: value } }));
    },
    setForm(run, form) {
      changeRun(run, (spec) => {
        const defaults = store.prepared.value.findOptimizer(spec.optimizer)?.forms[form]?.defaults;
        return defaults ? { ...spec, form, settings: { ...defaults, learningRate: spec.settings.learningRate } } : spec;
      });
    },
    addRun: loadLatest(store.failures, async (id: string) => (await import('./add-run.ts')).addRun(store, id)),
    removeRun(index) {
      if (setup.value.runs.length < 2) return;
      const inspected = view.value.inspected;
      setView({ inspected: Math.max(0, inspected >= index ? inspected - 1 : inspected) });
      store.hovered.value = null;
      setSetup({ runs: setup.value.runs.filter((_, i) => i !== index) });
    },
    setSteps(steps) {
      if (Number.isFinite(steps)) setSetup({ steps: Math.max(1, Math.round(steps)) });
    },
    reshuffle() {
      setup.value = { ...setup.value, seed: (setup.value.seed + 1) % 2 ** 32 };
    },
    setPlayhead(step) {
      const { steps } = setup.value;
      setView({ playhead: step === null || step >= steps ? null : Math.max(0, Math.round(step)) });
    },
    setView,
    hover(run) {
      store.hovered.value = run;
    },
    play(playing) {
      if (playing && store.playhead.value >= setup.value.steps) setView({ playhead: 0 });
      store.playing.value = playing;
    },
    setSpeed(speed) {
      store.speed.value = speed;
    },
    // What is done to data is loaded with their picture.
    setBatch: (size) => onData()?.setBatch(size),
    setExample: (index, point) => onData()?.setExample(index, point),
    setLoss: (loss) => onData()?.setLoss(loss),
    setDelta: (delta) => onData()?.setDelta(delta),
    settleWindow: () => onData()?.settleWindow(),
    dismissNotices() {
      store.notices.value = [];
    },
    reset() {
      // A copy, so that half a formula, which belongs to the one it was typed over, does not outlast it.
      void store.open(structuredClone(store.first));
    },
  };
  return actions;
}
