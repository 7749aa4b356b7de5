import { completeExperiment } from '../core/experiment.ts';
import { decodeFragment, parsePageFragment } from '../core/experiment-url.ts';
import { mountWorkbench } from './mount-workbench.ts';
import { createStore } from './store.ts';
import { pageTexts } from './texts.ts';

/*
 * The whole script of an embed page, bundled into one classic script inside the document: in a sandboxed frame nothing else can be
 * loaded. It shows the experiment of the address, and again whenever the fragment changes.
 */

function linked() {
  const { experiment } = parsePageFragment(location.hash.slice(1));
  return experiment === null ? null : decodeFragment(experiment);
}

async function start(host: HTMLElement): Promise<void> {
  const { experiment, notices } = linked() ?? completeExperiment(JSON.parse(host.dataset.experiment ?? '{}'));
  const store = await createStore(experiment, notices);
  mountWorkbench(host, {
    id: null,
    linkId: null,
    texts: pageTexts(),
    store,
    challenge: null,
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
