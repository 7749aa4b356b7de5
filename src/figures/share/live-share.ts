import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { panel } from '../parts/panel.ts';
import type { FigureContext, Shareable } from '../state/context.ts';
import { lazy } from '../state/lazy.ts';
import { type FigureTexts, loadWords } from '../state/texts.ts';

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
  const { failures } = context.store;
  const open = signal(false);
  let body: { readonly body: ReadonlySignal<TemplateResult>; readonly stop: () => void } | undefined;
  let stopped = false;
  const loadBody = lazy(async () => {
    const [{ shareBody }] = await Promise.all([import('./share-body.ts'), loadWords()]);
    if (!stopped) body = shareBody(host, context, what, open);
    return body;
  }, failures);
  const tableOpen = signal(false);
  const loadTable = lazy(async () => {
    const [table] = await Promise.all([what.table?.(), loadWords()]);
    return table;
  }, failures);
  const table = () =>
    tablePanel(context.texts, tableOpen.value, tableOpen.value ? (loadTable()?.() ?? nothing) : nothing, (now) => {
      tableOpen.value = now;
    });
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
