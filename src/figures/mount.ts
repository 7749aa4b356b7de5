import type { Completed, Experiment } from '../core/experiment/experiment.ts';
import type { Challenge } from '../core/runs/challenge.ts';
import { loadCodec } from './live/address.ts';
import { bringOpened } from './parts/load-panels.ts';
import type { Mount } from './state/context.ts';
import { readFormulasBy } from './state/loader.ts';
import type { PageFigureKind } from './state/model.ts';
import { createStore, type Store } from './state/store.ts';
import { pageTexts } from './state/texts.ts';

const mounts: Readonly<Record<PageFigureKind, () => Promise<Mount>>> = {
  descent: async () => (await import('./kinds/descent/mount.ts')).mountWorkbench,
  phase: async () => (await import('./kinds/phase/mount.ts')).mountPhase,
  point: async () => (await import('./kinds/point/mount.ts')).mountPoint,
  gradient: async () => (await import('./kinds/gradient/mount.ts')).mountGradient,
  surface: async () => (await import('./kinds/tangent/mount.ts')).mountSurface,
  tangent: async () => (await import('./kinds/tangent/mount.ts')).mountTangent,
  sweep: async () => (await import('./kinds/sweep/mount.ts')).mountSweep,
  schedule: async () => (await import('./kinds/schedule/mount.ts')).mountSchedule,
  basin: async () => (await import('./kinds/basin/mount.ts')).mountBasin,
  play: async () => (await import('./play/mount-play.ts')).mountPlay,
};

readFormulasBy(async () => (await import('../core/expression/parse.ts')).formulaSurface);

/**
 * Mounts the figure that an element's attributes describe: `data-kind`, `data-figure` (its id on the page; none where the page is the
 * figure), `data-state` (the id whose state it shows), `data-experiment` (JSON, complete), `data-inspecting` (one step is taken apart from
 * the beginning), `data-challenge` (JSON), `data-play` (path of the playground), `data-formulas` (style sheet for formulas), `data-free` (the
 * reader may choose the surface).
 */
export async function mountFigure(host: HTMLElement): Promise<() => void> {
  const { kind, figure, state, experiment, inspecting, challenge, play, formulas, free } = host.dataset;
  const id = figure || null;
  const linkId = state || id;
  const store = await openStore(linkId, JSON.parse(experiment ?? '{}') as Experiment);
  const mount = await mounts[kind as PageFigureKind]();
  // What is open from the beginning does not close for a moment.
  if (inspecting !== undefined) await bringOpened();
  return mount(host, {
    id,
    linkId,
    texts: pageTexts(),
    sharing: async () => (await import('./share/load-sharing.ts')).bringSharing(),
    store,
    challenge: challenge ? (JSON.parse(challenge) as Challenge) : null,
    inspecting: inspecting !== undefined,
    playPath: play ?? '',
    formulaStyle: formulas || null,
    free: free !== undefined,
    keepsAddress: true,
  });
}

const stores = new Map<string | null, Promise<Store>>();

/**
 * The state under an id: what the page's address says of it, or else what the author wrote, completed when the page was built. Opened on
 * first demand: figures that follow one another share it.
 */
function openStore(id: string | null, written: Experiment): Promise<Store> {
  const known = stores.get(id);
  if (known) return known;
  const made = linkedIn(location.href, id, written).then((linked) =>
    createStore(linked?.experiment ?? written, linked?.notices),
  );
  const follow = async ({ newURL }: HashChangeEvent) => {
    const store = await made;
    const next = await linkedIn(newURL, id, store.experiment.peek());
    if (next) void store.open(next.experiment, next.notices);
  };
  // From now on, or a link followed before the parts have arrived would be lost; and by the address that was followed: by now the page's
  // may say again what was shown before.
  addEventListener('hashchange', follow);
  stores.set(id, made);
  made.catch(() => {
    // Asked for again next time.
    stores.delete(id);
    removeEventListener('hashchange', follow);
  });
  return made;
}

async function linkedIn(address: string, id: string | null, shown: Experiment): Promise<Completed | null> {
  const { hash } = new URL(address);
  return hash.length < 2 ? null : (await loadCodec()).linkedExperiment(hash.slice(1), id, shown);
}
