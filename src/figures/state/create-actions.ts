import type { RunSpec, View } from '../../core/experiment/experiment.ts';
import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import type { Actions } from './actions.ts';
import { changeSetup } from './change-setup.ts';
import type { MoreActions } from './more-actions.ts';
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

  /** Does what few readers do, with what is loaded for it. */
  const later = (act: (more: MoreActions) => unknown): Promise<void> => {
    const again = () => later(act);
    return import('./more-actions.ts').then(
      async ({ moreActions }) => {
        store.failures.remove(again);
        await act(moreActions(store));
      },
      (error) => store.failures.add(error, again),
    );
  };

  const onData = () => loadedStages().data?.dataActions(store);

  const actions: Actions = {
    setStart(index, at) {
      const inside = clampTo(store.prepared.value.surface.domain, at);
      if (!inside.every(Number.isFinite)) return;
      setup.value = { ...setup.value, starts: setup.value.starts.map((start, i) => (i === index ? inside : start)) };
    },
    addStart: () => void later((more) => more.addStart()),
    removeStart: (index) => void later((more) => more.removeStart(index)),
    setSetting(run, name, value) {
      if (Number.isFinite(value))
        changeRun(run, (spec) => ({ ...spec, settings: { ...spec.settings, [name]: value } }));
    },
    setForm: (run, form) => void later((more) => more.setForm(run, form)),
    addRun: (id) => later((more) => more.addRun(id)),
    removeRun: (index) => void later((more) => more.removeRun(index)),
    reshuffle: () => void later((more) => more.reshuffle()),
    setSteps(steps) {
      if (Number.isFinite(steps)) setSetup({ steps: Math.max(1, Math.round(steps)) });
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
