import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { bringOpened } from '../parts/load-panels.ts';
import { panel } from '../parts/panel.ts';
import type { FigureContext } from '../state/context.ts';
import { lazily } from '../state/lazy.ts';
import type { FigureKind } from '../state/model.ts';
import { bringWords, type FigureTexts } from '../state/texts.ts';

type Opened = Awaited<ReturnType<typeof bringOpened>>;

/** What a kind of figure has to share that not every figure has. */
export interface Shareable {
  readonly kind: FigureKind;
  /** Its numbers as a table, for those who cannot see the picture; left out where the figure has one elsewhere. */
  readonly table?: (opened: Opened) => unknown;
  /** Its numbers as comma-separated values, where they are others than the steps of its runs. */
  readonly csv?: () => Promise<string>;
  /** What its picture shows beneath the SVG, as the address of an image; null while it shows nothing there. */
  readonly beneath?: () => string | null;
}

/** The share panel of a figure, which opens where `toggle` lets it. */
const sharePanel = (
  { figure }: Pick<FigureTexts, 'figure'>,
  open: boolean,
  body: unknown,
  toggle: (open: boolean) => void,
): TemplateResult => panel({ name: 'share', title: figure.share, open, toggle }, body);

const tablePanel = (
  { figure }: Pick<FigureTexts, 'figure'>,
  open: boolean,
  body: unknown,
  toggle: (open: boolean) => void,
): TemplateResult => panel({ name: 'runs-table', title: figure.table, open, toggle }, body);

/** The panels of a still picture: to share it, and before that, if it has one, its table. */
export function closedShare(texts: Pick<FigureTexts, 'figure'>, withTable = false): TemplateResult {
  const ignore = () => {};
  const shut = sharePanel(texts, false, nothing, ignore);
  return withTable ? html`${tablePanel(texts, false, nothing, ignore)}${shut}` : shut;
}

/** The share panel of a live figure, after that of its table. What they show is loaded when a reader first opens them. */
export function liveShare(
  host: HTMLElement,
  context: FigureContext,
  what: Shareable,
): { readonly share: ReadonlySignal<TemplateResult>; readonly stop: () => void } {
  type Body = ReturnType<typeof import('./share-body.ts').shareBody>;
  const open = signal(false);
  let body: Body | undefined;
  let stopped = false;
  const loadBody = lazily(async () => {
    const [{ shareBody }] = await Promise.all([import('./share-body.ts'), bringWords()]);
    if (!stopped) body = shareBody(host, context, what, open);
    return body;
  });
  const tableOpen = signal(false);
  const loadTable = lazily(bringOpened);
  const table = () => {
    const opened = tableOpen.value ? loadTable() : null;
    return tablePanel(context.texts, tableOpen.value, opened ? what.table?.(opened) : nothing, (now) => {
      tableOpen.value = now;
    });
  };
  return {
    share: computed(() => {
      const shown = open.value ? (loadBody()?.body.value ?? nothing) : nothing;
      const panelOfShare = sharePanel(context.texts, open.value, shown, (now) => {
        open.value = now;
      });
      return what.table ? html`${table()}${panelOfShare}` : panelOfShare;
    }),
    stop() {
      stopped = true;
      body?.stop();
    },
  };
}
