import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { kindOfExamples } from '../../core/examples/kinds.ts';
import { networkOf } from '../../core/grounds/network/network-ground.ts';
import { earlyStop } from '../../core/training/early-stopping.ts';
import type { NetworkModel } from '../kinds/network/model.ts';
import type { MakeBeside } from '../kinds/network/mount.ts';
import { mountNetworkWith } from '../kinds/network/mount.ts';
import { keepHistory } from '../play/keep-history.ts';
import { bindPageKeys } from '../play/page-keys.ts';
import { createPlayActions } from '../play/play-actions.ts';
import { followPresets } from '../play/preset-links.ts';
import { runFields } from '../play/run-fields.ts';
import { changeSetup } from '../state/change-setup.ts';
import type { Mount } from '../state/context.ts';
import type { Store } from '../state/store.ts';
import { networkEdits } from './edits.ts';
import { playNetwork } from './figure.ts';
import { furtherSeeds } from './further-seeds.ts';
import { hiddenParts } from './hidden-parts.ts';
import type { Pen, PlayNetworkEvents, PlayNetworkModel, PointsText } from './model.ts';
import {
  isPlane,
  type OwnPoint,
  pointsOf,
  pointsText,
  readPoints,
  withoutNearest,
  withPoint,
  withPoints,
} from './own-points.ts';
import { rateTuning } from './tune-rates.ts';

/** Mounts the playground of networks. Its page brings the texts that it has beyond those of other figures. */
export const mountPlayNetwork: Mount = (host, context) => mountNetworkWith(besides)(host, context);

const besides: MakeBeside = ({ host, context }, training, run) => {
  const { store } = context;
  const kept = keepHistory(store);
  const presets = followPresets(store);
  const seeds = furtherSeeds(store, training);
  const tuning = rateTuning(store);
  const pen = signal<Pen>({ does: 'read' });
  const showsTest = signal(false);
  const patience = signal<number | null>(null);
  const tuningOpen = signal(false);
  const points = pointsField(store);
  const parts = hiddenParts();
  const playActions = createPlayActions(store);
  const edits = networkEdits(store, () => {
    const changes = training.changes.peek();
    const others = changes.filter(({ parameters }) => !parameters);
    if (others.length < changes.length) training.changes.value = others;
  });
  const stopped = computed(() => {
    const { runs, stale } = training.trained.value;
    const records = runs[run.value]?.records;
    return patience.value === null || stale || !records ? null : earlyStop(records, { patience: patience.value });
  });
  const events = {
    edits,
    setPen(next) {
      pen.value = next;
    },
    typePoints: points.type,
    showPoints: points.show,
    usePoints: points.use,
    setSeedCount: seeds.setCount,
    setPatience(next) {
      patience.value = next;
    },
    setShowsTest(next) {
      showsTest.value = next;
    },
    togglePart: parts.toggle,
    tune: tuning.start,
    cancelTuning: tuning.cancel,
    toggleTuning(next) {
      tuningOpen.value = next;
    },
  } satisfies Omit<PlayNetworkEvents, 'runFields'>;
  const more = (model: NetworkModel): PlayNetworkModel => {
    const { past, future } = kept.history.value;
    const texts = model.texts as PlayNetworkModel['texts'];
    const early = stopped.value;
    return {
      ...model,
      texts,
      // Nobody else on the page tells them.
      notices: store.notices.value,
      showsTest: showsTest.value,
      seeds: seeds.trained.value,
      marked: early ? [early.best, ...(early.stop === null ? [] : [early.stop])] : [],
      typesWeights: true,
      tools: {
        ...{ canUndo: past.length > 0, canRedo: future.length > 0, undo: kept.undo, redo: kept.redo },
        line: presets.line.value,
      },
      pen: penFor(pen.value, model),
      pointsText: points.state.value,
      seedCount: seeds.count.value,
      tuning: tuning.state.value,
      tuningOpen: tuningOpen.value,
      patience: patience.value,
      earlyStop: early,
      hidden: parts.hidden.value,
      play: {
        ...events,
        runFields: (index) => runFields({ ...model, setSchedule: playActions.setSchedule }, playActions, index),
      },
    };
  };
  const stops = [
    kept.stop,
    presets.stop,
    seeds.stop,
    tuning.stop,
    bindPageKeys(host, { undo: kept.undo, redo: kept.redo }),
  ];
  return {
    more,
    template: (model) => playNetwork(model as PlayNetworkModel),
    pressPlane(at, reach) {
      const now = pen.peek();
      if (now.does === 'read') return false;
      return changePoints(store, (all) =>
        now.does === 'add' ? withPoint(all, [...at, now.target]) : withoutNearest(all, at, reach),
      );
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
};

/** The pen as far as the examples have that class; of values any. */
const penFor = (pen: Pen, { examples }: NetworkModel): Pen =>
  pen.does === 'add' && examples.classes > 0 && pen.target >= examples.classes ? { does: 'read' } : pen;

/** Makes the points of a store's experiment a reader's own, and changes them; false where they are no points of the plane. */
function changePoints(store: Store, change: (points: readonly OwnPoint[]) => readonly OwnPoint[]): boolean {
  const setup = store.setup.peek();
  const network = networkOf(setup.ground);
  const { training } = store.prepared.peek();
  if (!network || !training || setup.ground.kind !== 'network' || !isPlane(network.data)) return false;
  const before = pointsOf(network.data, training.examples);
  const points = change(before);
  if (points !== before)
    changeSetup(store, { ...setup, ground: { ...setup.ground, network: withPoints(network, points) } });
  return true;
}

/** The field with the points as text. */
function pointsField(store: Store) {
  const state = signal<PointsText>({ text: '', faults: [], used: null });
  return {
    state: state as ReadonlySignal<PointsText>,
    type(text: string) {
      state.value = { text, faults: [], used: null };
    },
    /** Writes those there are into the field, so that one sees how. */
    show() {
      const network = networkOf(store.setup.peek().ground);
      const { training } = store.prepared.peek();
      if (state.peek().text.trim() === '' && network && training)
        state.value = { ...state.peek(), text: pointsText(pointsOf(network.data, training.examples)) };
    },
    use() {
      const network = networkOf(store.setup.peek().ground);
      if (!network) return;
      const { points, faults } = readPoints(state.peek().text, kindOfExamples(network.data.set).task);
      batch(() => {
        if (points.length > 0) changePoints(store, () => points);
        state.value = { ...state.peek(), faults, used: points.length > 0 ? points.length : null };
      });
    },
  };
}
