import type { Actions } from './actions.ts';
import type { FigureContext } from './context.ts';
import type { Model } from './model.ts';
import type { Store } from './store.ts';
import type { FigureTexts } from './texts.ts';

/** What every kind of figure shows of its store. Read in an effect or a computed value, it follows the store. */
export type Snapshot = Pick<
  Model,
  | 'texts'
  | 'prepared'
  | 'setup'
  | 'view'
  | 'runs'
  | 'computing'
  | 'playhead'
  | 'playing'
  | 'speed'
  | 'hovered'
  | 'actions'
>;

/**
 * What a figure without a workbench has to tell of the link that it was opened with: nothing where a figure beside it, which shows the same
 * store, tells it already.
 */
export const noticesOf = ({
  store,
  id,
  linkId,
  keepsAddress,
}: Pick<FigureContext, 'store' | 'id' | 'linkId' | 'keepsAddress'>): Model['notices'] =>
  !keepsAddress || (id !== null && id === linkId) ? store.notices.value : [];

/** A store as it stands now. */
export function snapshotOf(store: Store, texts: FigureTexts, actions: Actions): Snapshot {
  return {
    texts,
    prepared: store.prepared.value,
    setup: store.setup.value,
    view: store.view.value,
    runs: store.runs.value,
    computing: store.computing.value?.line.value ?? null,
    playhead: store.playhead.value,
    playing: store.playing.value,
    speed: store.speed.value,
    hovered: store.hovered.value,
    actions,
  };
}

/** The run that a map is of: the one that the reader looks at, which its menu chooses. An index into the experiment's runs. */
export const runOfMap = ({ view, setup }: Pick<Snapshot, 'view' | 'setup'>): number =>
  Math.min(view.inspected, setup.runs.length - 1);
