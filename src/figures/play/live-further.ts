import { computed, signal } from '@preact/signals-core';
import { nothing, type TemplateResult } from 'lit-html';
import { isData } from '../../core/grounds/data/data-ground.ts';
import { lazy } from '../state/lazy.ts';
import type { Model } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import type { PlayTexts } from './play-texts.ts';
import type { Extras } from './playground.ts';

/** The parts of the playground that wait until they are asked for. */
export interface LiveFurther {
  /** Asks for them: something has been opened. */
  readonly ask: () => void;
  /** Asks for the pictures of surfaces. */
  readonly askPictures: () => void;
  /** Templates as they stand; read in an effect or a computed value. */
  readonly show: (model: Model) => Pick<Extras, 'data' | 'runFields'> & {
    readonly tuning: unknown;
    readonly keyMap: TemplateResult | null;
    /** Surfaces to choose from by their pictures, once these have been asked for and have arrived. */
    readonly gallery: TemplateResult | null;
  };
  readonly stop: () => void;
}

/** These parts on a store; `undo` undoes the last change. */
export function liveFurther(
  store: Store,
  texts: PlayTexts,
  undo: () => void,
  chooseSurface: (id: string) => void,
): LiveFurther {
  /** How often: what has not arrived is asked for again. */
  const asked = signal(0);
  const load = lazy(() => import('./further.ts'), store.failures);
  const loaded = computed(() => (asked.value || isData(store.setup.value.ground) ? load() : null));
  const picturesAsked = signal(0);
  const loadPictures = lazy(async () => (await import('./further.ts')).loadSurfacePictures(), store.failures);
  let made: Parts | null = null;
  /** Made once: what a reader has typed or begun in them stays. */
  const parts = computed(() => {
    if (loaded.value) made ??= makeParts(loaded.value, store);
    return made;
  });
  return {
    ask() {
      asked.value++;
    },
    askPictures() {
      asked.value++;
      picturesAsked.value++;
    },
    show(model) {
      const here = parts.value;
      const none = { tuning: nothing, data: nothing, keyMap: null, gallery: null } as const;
      if (!here) return none;
      const { module, actions, own, fair } = here;
      const { setup, prepared } = model;
      const pictures = picturesAsked.value ? loadPictures() : null;
      return {
        tuning: module.tuningPanel({ texts, setup, prepared, tuning: fair.tuning.value, fair, undo }),
        data: module.dataFields({ ...model, texts }, actions, own.value),
        runFields: (index) => module.runFields({ ...model, setSchedule: actions.setSchedule }, actions, index),
        keyMap: module.keyMap(texts),
        gallery: pictures && module.surfaceGallery(model, pictures, chooseSurface),
      };
    },
    stop: () => made?.fair.stop(),
  };
}

type Parts = ReturnType<typeof makeParts>;

function makeParts(module: typeof import('./further.ts'), store: Store) {
  const actions = module.createPlayActions(store);
  return { module, actions, own: module.ownData(store, actions), fair: module.fairTuning(store) };
}
