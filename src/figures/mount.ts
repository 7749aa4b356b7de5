import type { Completed, Experiment } from '../core/experiment/experiment.ts';
import { type FigureKind, hasOwnPage, kinds, type OwnPageKind, type PageFigureKind } from './kinds/index.ts';
import { loadPainterBy } from './kinds/surface/painter.ts';
import { fragmentOf, loadCodec } from './live/address.ts';
import { followLinks } from './live/follow-links.ts';
import type { Suits } from './live/suited.ts';
import { loadPanels } from './parts/load-panels.ts';
import type { Mount } from './state/context.ts';
import { createStore } from './state/create-store.ts';
import { readFormulasBy } from './state/loader.ts';
import type { Store } from './state/store.ts';
import { pageTexts } from './state/texts.ts';

readFormulasBy(async () => (await import('../core/expression/parse.ts')).formulaSurface);
loadPainterBy(async () => (await import('../render/three/relief-painter.ts')).ReliefPainter);

/** As which kind other pages show these, and how they are mounted. */
const ownPages: Readonly<Record<OwnPageKind, readonly [as: FigureKind, load: () => Promise<Mount>]>> = {
  play: ['descent', async () => (await import('./play/mount-play.ts')).mountPlay],
  'play-network': ['network', async () => (await import('./play-network/load.ts')).loadMount()],
  opening: ['descent', async () => (await import('./opening/mount-opening.ts')).mountOpening],
};

/**
 * Mounts the figure that an element's attributes describe: `data-kind`, `data-figure` (its id on the page; none where the page is the
 * figure), `data-state` (the id whose state it shows), `data-planar` (one of the figures with that state needs a surface of two
 * parameters), `data-networks` (all of them draw networks; `only`: and nothing else), `data-experiment` (JSON, complete), `data-trained` (what its
 * network was trained to when the page was built), `data-inspecting` (one step is taken apart from the beginning), `data-challenge` (JSON),
 * `data-play` (path of the playground), `data-formulas` (style sheet for formulas).
 */
export async function mountFigure(host: HTMLElement): Promise<() => void> {
  const { kind, figure, state, planar, networks, experiment, inspecting, challenge, play, formulas } = host.dataset;
  const id = figure || null;
  const linkId = state || id;
  const suits = {
    planar: planar !== undefined,
    networks: networks === 'only' ? networks : networks !== undefined,
  } as const;
  const asked = kind as PageFigureKind;
  const [shownAs, loadMount] = hasOwnPage(asked) ? ownPages[asked] : [asked, kinds[asked].mount];
  const [store, mount] = await Promise.all([
    openStore(linkId, suits, JSON.parse(experiment ?? '{}') as Experiment),
    loadMount(),
    // What is open from the beginning does not close for a moment.
    inspecting === undefined ? null : loadPanels(),
  ]);
  return mount(host, {
    kind: { id: shownAs },
    id,
    linkId,
    suits,
    texts: pageTexts(),
    loadSharing: async () => (await import('./share/load-sharing.ts')).loadSharing(),
    store,
    challenge: challenge ?? null,
    inspecting: inspecting !== undefined,
    playPath: play ?? '',
    formulaStyle: formulas ?? '',
    keepsAddress: true,
  });
}

/** The states on this page by the ids under which links set them, of figures that have come near. */
export const stores = new Map<string | null, Promise<Store>>();

/**
 * The state under an id: what the page's address says of it, or else what the author wrote, completed when the page was built. Opened on
 * first demand: figures that follow one another share it.
 */
function openStore(id: string | null, suits: Suits, written: Experiment): Promise<Store> {
  const known = stores.get(id);
  if (known) return known;
  const linked = async (fragment: string, shown: Experiment): Promise<Completed | null> =>
    (await loadCodec()).linkedExperiment(fragment, id, suits, shown);
  const open = async (fragment: string | null): Promise<Store> => {
    const first = fragment === null ? null : await linked(fragment, written);
    return createStore(first?.experiment ?? written, first?.notices);
  };
  const made = open(fragmentOf(location.href));
  followLinks(made, linked);
  stores.set(id, made);
  // Asked for again next time.
  made.catch(() => stores.delete(id));
  return made;
}
