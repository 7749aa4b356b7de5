import { computed, signal } from '@preact/signals-core';
import { locateOnStage } from '../gestures/locate.ts';
import { templateFigure } from '../live/template-figure.ts';
import { watchSize } from '../live/watch-size.ts';
import type { Mount, Shareable } from '../state/context.ts';
import { keepHistory } from './keep-history.ts';
import { keyDialog } from './key-dialog.ts';
import { liveFurther } from './live-further.ts';
import { type ChartId, measureRuns } from './measured-runs.ts';
import { bindPageKeys } from './page-keys.ts';
import type { PlayTexts } from './play-texts.ts';
import { type Extras, playground } from './playground.ts';
import { followPresets } from './preset-links.ts';
import { keepSpace } from './space.ts';
import { surfaceDialog } from './surface-dialog.ts';
import { openSurface } from './surface-menu.ts';
import type { Picture } from './tools.ts';

/** From this width of the figure on, both pictures and all charts are shown; the style sheet says the same. */
const wideFrom = 900;

/** Mounts the playground. Its page brings the texts that it has beyond those of other figures. */
export const mountPlay: Mount = async (host, context) => {
  const { store } = context;
  const texts = context.texts as PlayTexts;
  const width = signal(host.clientWidth);
  const wide = computed(() => width.value >= wideFrom);
  const picture = signal<Picture>('plane');
  const chosen = signal<ChartId>('loss');
  const tuningOpen = signal(false);
  const measures = computed(() => measureRuns(store.prepared.value, store.runs.value));
  const kept = keepHistory(store);
  const presets = followPresets(store);
  const open = openSurface(store);
  let opensFormula = false;
  const chooseSurface = (id: string) => {
    opensFormula = id === 'formula';
    open(id);
  };
  const further = liveFurther(store, texts, kept.undo, chooseSurface);
  const showKeys = () => {
    further.ask();
    host.querySelector<HTMLDialogElement>('.key-dialog')?.showModal();
  };
  const showSurfaces = () => {
    further.askPictures();
    host.querySelector<HTMLDialogElement>('.surface-dialog')?.showModal();
  };
  /** Who has chosen to type a formula types next. */
  const focusFormula = () => {
    if (!opensFormula) return;
    opensFormula = false;
    requestAnimationFrame(() => host.querySelector<HTMLElement>('.formula-text')?.focus());
  };
  const choosePicture = (next: Picture) => {
    picture.value = next;
  };

  const extras = (model: Parameters<typeof playground>[0]): Extras => {
    const { past, future } = kept.history.value;
    const { tuning, keyMap, gallery, ...shown } = further.show(model);
    return {
      ...shown,
      chooseSurface,
      showSurfaces,
      tools: {
        canUndo: past.length > 0,
        canRedo: future.length > 0,
        undo: kept.undo,
        redo: kept.redo,
        showKeys,
        line: presets.line.value,
        picture: picture.value,
        choosePicture,
      },
      charts: {
        chosen: chosen.value,
        all: wide.value,
        choose(id) {
          chosen.value = id;
        },
        measures: () => measures.value,
      },
      tuning: {
        open: tuningOpen.value,
        toggle(open) {
          tuningOpen.value = open;
        },
        body: tuning,
      },
      space: spacePlace,
      dialogs: [keyDialog(texts, keyMap), surfaceDialog(texts, gallery)],
    };
  };

  // Looks after itself: nothing in it is this template's.
  const spacePlace = document.createElement('div');
  spacePlace.className = 'play-space-place';
  const still = [...(host.querySelector('.play-space')?.childNodes ?? [])];
  const mount = templateFigure({
    template: (model, events) => {
      if (model.formulaEditor) focusFormula();
      return playground(model, events, extras(model));
    },
    locateOn: locateOnStage,
  });
  // What is opened for the first time may show more than has been loaded.
  const ask = () => further.ask();
  host.addEventListener('toggle', ask, { capture: true });
  const stops = [
    further.stop,
    kept.stop,
    presets.stop,
    watchSize(host, () => {
      width.value = host.clientWidth;
    }),
    () => host.removeEventListener('toggle', ask, { capture: true }),
  ];
  // What stands in the place of the surface leaves before the place does.
  const leave = () => {
    for (const stop of stops.reverse()) stop();
  };
  let shareable: Shareable | null = null;
  const loadSharing = async () => {
    const [{ playSharing }, makeSharing] = await Promise.all([import('./play-sharing.ts'), context.loadSharing!()]);
    return playSharing(makeSharing, { place: spacePlace, shareable: () => shareable, choosePicture });
  };
  try {
    stops.push(await mount(host, { ...context, loadSharing }));
    stops.push(
      keepSpace(spacePlace, still, context, (what) => {
        shareable = what;
      }),
    );
    stops.push(bindPageKeys(host, { keysOpen: showKeys, undo: kept.undo, redo: kept.redo }));
  } catch (error) {
    leave();
    throw error;
  }
  return leave;
};
