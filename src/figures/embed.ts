import embedStyles from 'virtual:embed-styles';
import figureStyle from 'virtual:embed-styles/figures';
import { effect } from '@preact/signals-core';
import { completeExperiment, type Experiment } from '../core/experiment/experiment.ts';
import type { Notice } from '../core/reading/notice.ts';
import { defaultsOf } from '../core/sketch/sketch.ts';
import type { FurtherTexts, UsualTexts } from './embed-texts.ts';
import { type FigureKind, kinds } from './kinds/index.ts';
import type { KindOfFigure } from './kinds/kind.ts';
import { loadPainterBy } from './kinds/surface/painter.ts';
import { fragmentOf } from './live/address.ts';
import { encodeExperiment, linkedExperiment } from './live/codec.ts';
import { drawsGround, followGround } from './live/follow-ground.ts';
import { followLinks } from './live/follow-links.ts';
import { clearTrouble, tellTrouble } from './live/trouble.ts';
import { type EmbedKind, readEmbedQuery } from './share/embed-query.ts';
import { giveKeysBack, tellHost } from './share/host.ts';
import { postHeight } from './share/post-height.ts';
import { usualKind } from './share/usual-kind.ts';
import { isSketchId, type SketchId, sketchKinds } from './sketches/index.ts';
import type { FigureContext } from './state/context.ts';
import { createStore } from './state/create-store.ts';
import { lazy } from './state/lazy.ts';
import { readFormulasBy } from './state/loader.ts';
import type { Store } from './state/store.ts';
import { pageTexts } from './state/texts.ts';

/*
 * The script of an embed page, bundled into classic scripts (src/build/embed-parts.ts): in a sandboxed frame no module can be loaded. It shows
 * the experiment or the sketch of the address as the kind of figure that its query names, and again whenever the fragment changes.
 */

declare global {
  /** The loader of the page (embed-loader.ts). */
  var downhill: { readonly load: (...names: string[]) => Promise<object> };
}

readFormulasBy(async () => (await import('../core/expression/parse.ts')).formulaSurface);
// Alone in a frame, a surface drawn as plates is better than none.
loadPainterBy(async () =>
  import('../render/three/relief-painter.ts').then(
    ({ ReliefPainter }) => ReliefPainter,
    (error) => void console.error(error),
  ),
);

/** Adds a style sheet to the page, by the text of its module. */
function adopt(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

const adopted = new Set<string>();
async function adoptStyle(name: string): Promise<void> {
  const { default: text } = await embedStyles[name]();
  if (!adopted.has(name)) adopt(text);
  adopted.add(name);
}

/** Loads what the page says, and puts it in a place where whatever has trouble finds it, too. */
async function loadTexts<Texts extends Pick<UsualTexts, 'figures'>>(name: string | undefined): Promise<Texts> {
  const { texts } = (await downhill.load(name ?? '')) as { readonly texts: Texts };
  const place = document.getElementById('figure-texts')!;
  place.textContent = JSON.stringify({ ...JSON.parse(place.textContent), ...texts.figures });
  Object.assign(pageTexts(), texts.figures);
  return texts;
}

/** Whether a figure can do without what is styled and said for other kinds, until somebody touches it. */
const isUsual = (kind: FigureKind, { ground, runs, view }: Experiment): boolean =>
  kind === usualKind && ground.kind !== 'network' && !view.overlays?.length && !runs.some(({ schedule }) => schedule);

/** Shows a sketch, in the state that the address says or else as it is by default. */
async function startSketch(host: HTMLElement, kind: SketchId, words: unknown, told: readonly Notice[]): Promise<void> {
  const [{ fields }, { mountSketch }] = await Promise.all([
    sketchKinds[kind].load(),
    import('./sketches/mount.ts'),
    adoptStyle('sketches'),
  ]);
  host.dataset.words = JSON.stringify(words);
  host.dataset.sketch = JSON.stringify(defaultsOf(fields));
  await mountSketch(host, told);
}

/** Shows an experiment as a figure of that kind. */
async function startFigure(host: HTMLElement, kind: FigureKind, told: readonly Notice[]): Promise<void> {
  const { experiment: written = '{}', play } = host.dataset;
  const { planar, mount, networks = false }: KindOfFigure = kinds[kind];
  const suits = { planar, networks };
  const linked = (fragment: string, shown: Experiment) => linkedExperiment(fragment, null, suits, shown);
  const usual = completeExperiment(networks === 'only' ? { surface: 'network' } : JSON.parse(written));
  const fragment = fragmentOf(location.href);
  const { experiment, notices } = (fragment === null ? null : linked(fragment, usual.experiment)) ?? usual;
  const made = createStore(experiment, [...told, ...notices]);
  const stopFollowing = followLinks(made, linked);
  try {
    const loadRest = () => Promise.all([loadTexts<FurtherTexts>(host.dataset.further), adoptStyle('kinds')]);
    const rest = isUsual(kind, experiment) ? null : loadRest();
    const [store, mountKind] = await Promise.all([made, mount(), rest]);
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
      formulaStyle: () => adoptStyle('formulas'),
      keepsAddress: false,
    };
    await mountKind(host, context);
    followGround(context);
    tellState(store);
    if (!rest) onFirstAct(lazy(loadRest, store.failures));
  } catch (error) {
    stopFollowing();
    throw error;
  }
}

/** Tells the page around this one what the figure shows, as the fragment of a link, whenever that has changed and come to rest. */
function tellState({ experiment, dragging, playing }: Store): void {
  const opened = experiment.peek();
  let timer = 0;
  effect(() => {
    const now = experiment.value;
    clearTimeout(timer);
    if (now !== opened && !dragging.value && !playing.value)
      timer = window.setTimeout(() => tellHost('state', { fragment: encodeExperiment(now) }), 300);
  });
}

/** Calls `then` once somebody does something in the page. */
function onFirstAct(then: () => void): void {
  const stop = new AbortController();
  for (const act of ['pointerdown', 'keydown', 'hashchange'])
    addEventListener(
      act,
      () => {
        stop.abort();
        then();
      },
      { signal: stop.signal, capture: true },
    );
}

/** Shows the line on top, once there is what it speaks of. */
function showHeadline(kind: EmbedKind, invites = ''): void {
  const line = document.querySelector<HTMLElement>('.headline-invites')!;
  line.innerHTML = invites;
  const [draws] = document.querySelectorAll<HTMLElement>('.draws');
  draws.hidden = isSketchId(kind) || !drawsGround(kind);
  line.parentElement!.hidden = false;
}

async function start(host: HTMLElement): Promise<void> {
  const { kind, controls, notices: told } = readEmbedQuery(location.search);
  host.dataset.controls = controls;
  host.dataset.kind = kind;
  try {
    const [usual, further] = await Promise.all([
      loadTexts<UsualTexts>(host.dataset.texts),
      kind === usualKind ? null : loadTexts<FurtherTexts>(host.dataset.further),
    ]);
    if (isSketchId(kind)) await startSketch(host, kind, further?.sketches[kind], told);
    else await startFigure(host, kind, told);
    if (controls === 'all') showHeadline(kind, further ? further.invites[kind] : usual.invites);
    clearTrouble(host, 'stuck');
  } catch (error) {
    console.error(error);
    tellTrouble(host, 'stuck', () => void start(host));
  }
}

const host = document.querySelector<HTMLElement>('[data-embed]');
if (host) {
  const tellHeight = postHeight(document.body);
  giveKeysBack();
  adopt(figureStyle);
  // The typeface is as heavy as all else together, and the page can be read without.
  void start(host).then(tellHeight);
  adoptStyle(`text-${document.documentElement.lang}`).catch(console.error);
}
