import type { Actions } from './actions.ts';
import type { Model } from './model.ts';
import type { Store } from './store.ts';
import type { FigureTexts } from './texts.ts';

/** What every kind of figure shows of its store. Read in an effect or a computed value, it follows the store. */
export type Snapshot = Pick<
  Model,
  'texts' | 'prepared' | 'setup' | 'view' | 'runs' | 'playhead' | 'playing' | 'speed' | 'hovered' | 'actions'
>;

/** A store as it stands now. */
export function snapshotOf(store: Store, texts: FigureTexts, actions: Actions): Snapshot {
  return {
    texts,
    prepared: store.prepared.value,
    setup: store.setup.value,
    view: store.view.value,
    runs: store.runs.value,
    playhead: store.playhead.value,
    playing: store.playing.value,
    speed: store.speed.value,
    hovered: store.hovered.value,
    actions,
  };
}
