import { completeExperiment, type Experiment } from '../core/experiment/experiment.ts';
import type { ReadFormula } from '../core/grounds/ground.ts';
import type { Notice } from '../core/reading/notice.ts';
import { defaultsOf } from '../core/sketch/sketch.ts';
import { mountBasin } from './kinds/basin/mount.ts';
import { mountWorkbench } from './kinds/descent/mount.ts';
import { mountGradient } from './kinds/gradient/mount.ts';
import { mountPhase } from './kinds/phase/mount.ts';
import { mountPoint } from './kinds/point/mount.ts';
import { mountSchedule } from './kinds/schedule/mount.ts';
import type { Painter } from './kinds/surface/canvas.ts';
import { mountSurfaceWith } from './kinds/surface/mount.ts';
import { mountSweep } from './kinds/sweep/mount.ts';
import { tangentPlane } from './kinds/tangent/tangent-plane.ts';
import { linkedExperiment } from './live/codec.ts';
import { readEmbedQuery } from './share/embed-snippet.ts';
import { postHeight } from './share/post-height.ts';
import { isSketchId, type SketchId, sketchKinds } from './sketches/index.ts';
import { mountSketch } from './sketches/mount.ts';
import type { Mount } from './state/context.ts';
import { readFormulasBy } from './state/loader.ts';
import type { FigureKind } from './state/model.ts';
import { createStore } from './state/store.ts';
import { pageTexts } from './state/texts.ts';

/*
 * The whole script of an embed page, bundled into one classic script inside the document: in a sandboxed frame no module can be
 * loaded. It shows the experiment or the sketch of the address as the kind of figure that its query names, and again whenever the
 * fragment changes. What reads typed formulas and what paints surfaces are heavy, and come as classic scripts of their own where they are
 * needed.
 */

declare global {
  /** What the further scripts bring: the exports of `core/expression/parse.ts` and of `render/three/relief-painter.ts`. */
  var downhillReader: { readonly formulaSurface: ReadFormula } | undefined;
  var downhillSpace: { readonly ReliefPainter: Painter } | undefined;
}

/** Loads a classic script and hands out what it brings. Rejects if that is nothing. */
function fetchScript<T>(address: string, brought: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const parts = brought();
      if (parts) resolve(parts);
      else reject(new Error(`${address} is not what it should be`));
    };
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}

/** What mounts figures of a kind; those in space once what paints them is there, or without it. */
async function mountOf(kind: FigureKind, space: string): Promise<Mount> {
  const flat = {
    descent: mountWorkbench,
    point: mountPoint,
    gradient: mountGradient,
    sweep: mountSweep,
    schedule: mountSchedule,
    phase: mountPhase,
    basin: mountBasin,
  };
  if (kind !== 'surface' && kind !== 'tangent') return flat[kind];
  const parts = await fetchScript(space, () => globalThis.downhillSpace).catch(() => undefined);
  return mountSurfaceWith({ kind, overlay: kind === 'tangent' ? tangentPlane : null, Painter: parts?.ReliefPainter });
}

/** Shows a sketch, in the state that the address says or else as it is by default. */
async function startSketch(host: HTMLElement, kind: SketchId, told: readonly Notice[]): Promise<void> {
  const words = JSON.parse(host.dataset.sketches ?? '{}') as Readonly<Record<string, unknown>>;
  host.dataset.words = JSON.stringify(words[kind]);
  host.dataset.sketch = JSON.stringify(defaultsOf((await sketchKinds[kind]()).fields));
  await mountSketch(host, told);
}

async function start(host: HTMLElement): Promise<void> {
  const { kind, controls, notices: told } = readEmbedQuery(location.search);
  const { reader = '', space = '', experiment: written = '{}', play } = host.dataset;
  host.dataset.controls = controls;
  host.dataset.kind = kind;
  postHeight(document.body);
  if (isSketchId(kind)) return startSketch(host, kind, told);
  readFormulasBy(async () => (await fetchScript(reader, () => globalThis.downhillReader)).formulaSurface);
  const linked = (shown: Experiment) => linkedExperiment(location.hash.slice(1), null, shown);
  const usual = completeExperiment(JSON.parse(written));
  const { experiment, notices } = linked(usual.experiment) ?? usual;
  const made = createStore(experiment, [...told, ...notices]);
  // From now on, or a link followed before the parts have arrived would be lost.
  addEventListener('hashchange', async () => {
    const store = await made;
    const next = linked(store.experiment.peek());
    if (next) void store.open(next.experiment, next.notices);
  });
  const [store, mount] = await Promise.all([made, mountOf(kind, space)]);
  mount(host, {
    id: null,
    linkId: null,
    texts: pageTexts(),
    store,
    challenge: null,
    inspecting: false,
    playPath: play ?? '',
    formulaStyle: null,
    free: false,
    keepsAddress: false,
  });
}

const host = document.querySelector<HTMLElement>('[data-embed]');
if (host) void start(host);
