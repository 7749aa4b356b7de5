import { completeExperiment, type Experiment } from '../core/experiment/experiment.ts';
import type { ReadFormula } from '../core/grounds/ground.ts';
import type { Notice } from '../core/reading/notice.ts';
import { defaultsOf } from '../core/sketch/sketch.ts';
import { type FigureKind, kinds } from './kinds/index.ts';
import type { KindOfFigure } from './kinds/kind.ts';
import type { Painter } from './kinds/surface/canvas.ts';
import { loadPainterBy } from './kinds/surface/painter.ts';
import { fragmentOf } from './live/address.ts';
import { linkedExperiment } from './live/codec.ts';
import { drawsGround, followGround } from './live/follow-ground.ts';
import { followLinks } from './live/follow-links.ts';
import { clearTrouble, tellTrouble } from './live/trouble.ts';
import { loadScript } from './load-script.ts';
import { readEmbedQuery } from './share/embed-query.ts';
import { postHeight } from './share/post-height.ts';
import { isSketchId, type SketchId, sketchKinds } from './sketches/index.ts';
import { mountSketch } from './sketches/mount.ts';
import type { FigureContext } from './state/context.ts';
import { createStore } from './state/create-store.ts';
import { readFormulasBy } from './state/loader.ts';
import { pageTexts } from './state/texts.ts';

/*
 * The whole script of an embed page, bundled into one classic script inside the document: in a sandboxed frame no module can be
 * loaded. It shows the experiment or the sketch of the address as the kind of figure that its query names, and again whenever the
 * fragment changes. What reads typed formulas, what makes networks and what paints surfaces are heavy, and come as classic scripts of their
 * own where they are needed.
 */

declare global {
  /** What the further scripts define: the exports of `core/expression/parse.ts` and of `render/three/relief-painter.ts`. */
  var downhillReader: { readonly formulaSurface: ReadFormula } | undefined;
  var downhillSpace: { readonly ReliefPainter: Painter } | undefined;
}

/** Shows a sketch, in the state that the address says or else as it is by default. */
async function startSketch(host: HTMLElement, kind: SketchId, told: readonly Notice[]): Promise<void> {
  const words = JSON.parse(host.dataset.sketches ?? '{}') as Readonly<Record<string, unknown>>;
  host.dataset.words = JSON.stringify(words[kind]);
  host.dataset.sketch = JSON.stringify(defaultsOf((await sketchKinds[kind].load()).fields));
  await mountSketch(host, told);
}

/** Shows an experiment as a figure of that kind. */
async function startFigure(host: HTMLElement, kind: FigureKind, told: readonly Notice[]): Promise<void> {
  const { reader = '', space = '', experiment: written = '{}', play } = host.dataset;
  readFormulasBy(async () => (await loadScript(reader, () => globalThis.downhillReader)).formulaSurface);
  // Alone in a frame, a surface drawn as plates is better than none.
  loadPainterBy(async () =>
    loadScript(space, () => globalThis.downhillSpace).then(
      ({ ReliefPainter }) => ReliefPainter,
      (error) => void console.error(error),
    ),
  );
  const { planar, mount, networks = false }: KindOfFigure = kinds[kind];
  const suits = { planar, networks };
  const linked = (fragment: string, shown: Experiment) => linkedExperiment(fragment, null, suits, shown);
  const usual = completeExperiment(networks === 'only' ? { surface: 'network' } : JSON.parse(written));
  const fragment = fragmentOf(location.href);
  const { experiment, notices } = (fragment === null ? null : linked(fragment, usual.experiment)) ?? usual;
  const made = createStore(experiment, [...told, ...notices]);
  const stopFollowing = followLinks(made, linked);
  try {
    const [store, mountKind] = await Promise.all([made, mount()]);
    const context: FigureContext = {
      kind: { id: kind },
      id: null,
      linkId: null,
      suits,
      texts: pageTexts(),
      store,
      challenge: null,
      inspecting: false,
      playPath: play ?? '',
      formulaStyle: null,
      keepsAddress: false,
    };
    await mountKind(host, context);
    followGround(context);
  } catch (error) {
    stopFollowing();
    throw error;
  }
}

async function start(host: HTMLElement): Promise<void> {
  const { kind, controls, notices: told } = readEmbedQuery(location.search);
  host.dataset.controls = controls;
  host.dataset.kind = kind;
  const line = document.querySelector<HTMLElement>('[data-invitations]');
  if (line && controls === 'all') {
    line.innerHTML = JSON.parse(line.dataset.invitations ?? '{}')[kind] ?? '';
    const [draws] = document.querySelectorAll<HTMLElement>('.draws');
    draws.hidden = isSketchId(kind) || !drawsGround(kind);
    line.parentElement!.hidden = false;
  }
  try {
    if (isSketchId(kind)) await startSketch(host, kind, told);
    else await startFigure(host, kind, told);
    clearTrouble(host, 'stuck');
  } catch (error) {
    console.error(error);
    tellTrouble(host, 'stuck', () => void start(host));
  }
}

const host = document.querySelector<HTMLElement>('[data-embed]');
if (host) {
  const tellHeight = postHeight(document.body);
  void start(host).then(tellHeight);
}
