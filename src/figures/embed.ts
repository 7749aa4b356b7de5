import { completeExperiment } from '../core/experiment.ts';
import { decodeFragment, parsePageFragment } from '../core/experiment-url.ts';
import type { ReadFormula } from '../core/prepared-formula.ts';
import { mountWorkbench } from './mount-workbench.ts';
import { readFormulasBy } from './parts-at-hand.ts';
import { controlsOf } from './share/embed-snippet.ts';
import { postHeight } from './share/post-height.ts';
import { createStore } from './store.ts';
import { pageTexts } from './texts.ts';

/*
 * The whole script of an embed page, bundled into one classic script inside the document: in a sandboxed frame no module can be
 * loaded. It shows the experiment of the address, and again whenever the fragment changes. What reads typed formulas is a quarter as heavy
 * again, and comes as a second classic script where there is one to read.
 */

function linked() {
  const { experiment } = parsePageFragment(location.hash.slice(1));
  return experiment === null ? null : decodeFragment(experiment);
}

declare global {
  /** What the second script brings: the exports of `core/expression.ts`. */
  var downhillReader: { readonly formulaSurface: ReadFormula } | undefined;
}

function fetchReader(address: string): Promise<ReadFormula> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      if (globalThis.downhillReader) resolve(globalThis.downhillReader.formulaSurface);
      else reject(new Error(`${address} is not what reads formulas`));
    };
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}

async function start(host: HTMLElement): Promise<void> {
  host.dataset.controls = controlsOf(location.search);
  postHeight(document.body);
  readFormulasBy(() => fetchReader(host.dataset.reader ?? ''));
  const { experiment, notices } = linked() ?? completeExperiment(JSON.parse(host.dataset.experiment ?? '{}'));
  const store = await createStore(experiment, notices);
  mountWorkbench(host, {
    id: null,
    linkId: null,
    texts: pageTexts(),
    store,
    challenge: null,
    inspecting: false,
    playPath: host.dataset.play ?? '',
    formulaStyle: null,
    free: false,
    keepsAddress: false,
  });
  addEventListener('hashchange', () => {
    const next = linked();
    if (next) void store.open(next.experiment, next.notices);
  });
}

const host = document.querySelector<HTMLElement>('[data-embed]');
if (host) void start(host);
