import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { nothing, type TemplateResult } from 'lit-html';
import type { FigureContext } from './context.ts';
import type { FigureKind } from './model.ts';
import { panel } from './parts/panel.ts';
import { bringWords, type FigureTexts } from './texts.ts';

/** What a kind of figure has to share that not every figure has. */
export interface Shareable {
  readonly kind: FigureKind;
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

/** The share panel of a still picture. */
export const closedShare = (texts: Pick<FigureTexts, 'figure'>): TemplateResult =>
  sharePanel(texts, false, nothing, () => {});

/** The share panel of a live figure. What it shows is loaded when a reader first opens it. */
export function liveShare(
  host: HTMLElement,
  context: FigureContext,
  what: Shareable,
): { readonly share: ReadonlySignal<TemplateResult>; readonly stop: () => void } {
  type Body = ReturnType<typeof import('./share/share-body.ts').shareBody>;
  const open = signal(false);
  const body = signal<Body | null>(null);
  let asked = false;
  let stopped = false;
  const toggle = (now: boolean) => {
    open.value = now;
    if (!now || asked) return;
    asked = true;
    void Promise.all([import('./share/share-body.ts'), bringWords()]).then(([{ shareBody }]) => {
      if (!stopped) body.value = shareBody(host, context, what, open);
    });
  };
  return {
    share: computed(() =>
      sharePanel(context.texts, open.value, open.value ? (body.value?.body.value ?? nothing) : nothing, toggle),
    ),
    stop() {
      stopped = true;
      body.peek()?.stop();
    },
  };
}
