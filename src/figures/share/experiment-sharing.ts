import { computed, effect, signal } from '@preact/signals-core';
import { nothing } from 'lit-html';
import { type CodeTarget, type Exported, exportCode } from '../../core/code/export-code.ts';
import { type Completed, completeExperiment } from '../../core/experiment/experiment.ts';
import { fromJson, readLimit, toJson } from '../../core/experiment/json.ts';
import { notice } from '../../core/reading/notice.ts';
import { toCsv } from '../../core/runs/csv.ts';
import { heightsOf } from '../kinds/heights.ts';
import { addressOf, fitsLink } from '../live/address.ts';
import { suited } from '../live/suited.ts';
import { surfaceName } from '../parts/surface-name.ts';
import type { FigureContext, Shareable, Sharing } from '../state/context.ts';
import type { EmbedControls } from '../state/embed-heights.ts';
import { loadLatest } from '../state/load-latest.ts';
import { type Embedded, embedSnippet } from './embed-snippet.ts';
import { download } from './picture-file.ts';
import { pictureSharing } from './picture-sharing.ts';
import { copyText } from './share-actions.ts';
import { type SharingEvents, sharingPanel } from './sharing-panel.ts';

/** What a reader can take along of a figure's experiment, following its store until stopped. */
export function experimentSharing(
  host: HTMLElement,
  context: FigureContext,
  { csv, beneath, only }: Shareable,
): Sharing {
  const { kind, store, texts, suits, playPath } = context;
  const { failures } = store;
  const controls = signal<EmbedControls>(only === 'picture' ? 'player' : 'all');
  const target = signal<CodeTarget | null>(null);
  const copied = signal<'embed' | 'code' | null>(null);
  const embedAddress = signal('');
  const exported = signal<Exported | null>(null);
  const embedPath = new URL('../embed/', new URL(playPath, location.href)).pathname;
  const name = () => `downhill-${kind.id === 'descent' ? '' : `${kind.id}-`}${store.setup.peek().ground.surface}`;
  const picture = only === 'experiment' ? null : pictureSharing(host, context, beneath, name);

  /** How high a frame is follows from the picture as it stands here, where its form is the surface's. */
  const embedded = (): Embedded => {
    const { width = 1, height = 1 } = host.querySelector<SVGSVGElement>('svg.plot')?.viewBox.baseVal ?? {};
    const { data, dimension } = store.prepared.value.surface;
    return {
      id: kind.id,
      heights: heightsOf(kind.id, { aspect: height / width, data: data !== undefined, dimension }),
    };
  };
  const writeEmbed = loadLatest(
    failures,
    async () => ((await fitsLink(store.experiment.peek())) ? addressOf(store.experiment.peek(), null, embedPath) : ''),
    (address) => {
      embedAddress.value = address;
    },
  );
  const stopEmbed = effect(() => {
    void store.experiment.value;
    copied.value = null;
    if (!store.dragging.value && !store.playing.value) void writeEmbed();
  });
  const writeCode = loadLatest(
    failures,
    (wanted: CodeTarget) => exportCode(store.setup.peek(), store.prepared.peek(), wanted),
    (code, wanted) => {
      if (target.peek() === wanted) exported.value = code;
    },
  );
  const stopCode = effect(() => {
    const wanted = target.value;
    // Not the whole experiment: where one looks, a step further or from another side, changes no script.
    void [store.setup.value, store.prepared.value];
    if (wanted && !store.dragging.value) void writeCode(wanted);
  });

  const events: SharingEvents = {
    json() {
      download(`${name()}.json`, new Blob([toJson(store.experiment.peek())], { type: 'application/json' }));
    },
    csv: loadLatest(
      failures,
      async () => (await csv?.()) ?? toCsv(store.setup.peek(), store.runs.peek()),
      (text) => download(`${name()}.csv`, new Blob([text], { type: 'text/csv' })),
    ),
    async open(file) {
      const { experiment, notices } = suited(suits, await readFile(file), store.experiment.peek());
      await store.open(experiment, notices);
    },
    chooseControls(next) {
      controls.value = next;
      copied.value = null;
    },
    chooseTarget(next) {
      exported.value = null;
      target.value = next;
      copied.value = null;
    },
    async copy(what, text) {
      if (await copyText(text, host, `.share textarea[data-copy="${what}"]`)) copied.value = what;
    },
  };

  const panel = computed(() => {
    const title = surfaceName({ setup: store.setup.value, prepared: store.prepared.value, texts });
    return sharingPanel(
      {
        texts,
        only,
        runs: store.setup.value.runs,
        controls: controls.value,
        picture: picture?.() ?? nothing,
        snippet: embedAddress.value && embedSnippet(embedAddress.value, embedded(), controls.value, title),
        target: target.value,
        exported: exported.value,
        copied: copied.value,
      },
      events,
    );
  });
  return {
    panel,
    stop() {
      stopEmbed();
      stopCode();
    },
  };
}

/** What a file says. One that is too long is not read; one that cannot be read (it is gone, or a folder) is like one that says nothing. */
export async function readFile(file: Pick<File, 'size' | 'text'>): Promise<Completed> {
  if (file.size <= readLimit) return fromJson(await file.text().catch(() => ''));
  return { ...completeExperiment({}), notices: [notice('too-long', 'file', file.size, readLimit)] };
}
