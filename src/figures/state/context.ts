import type { ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { Suits } from '../live/suited.ts';
import type { Store } from './store.ts';
import type { FigureTexts } from './texts.ts';

/** What a figure is mounted with. */
export interface FigureContext {
  /** Its kind as other pages can show it. */
  readonly kind: { readonly id: string };
  /** What there is to share beside the link; none where a link into the playground says it all. */
  readonly loadSharing?: () => Promise<MakeSharing>;
  /** Takes what the surface has to share, where a figure around it has the panel for both. */
  readonly handOver?: (what: Shareable) => void;
  /** Id of the figure on the page; null where the page is the figure (playground, embed). */
  readonly id: string | null;
  /** Id that links use: of the figure whose state this one shows. */
  readonly linkId: string | null;
  /** What this figure and those that show the same state can draw. */
  readonly suits: Suits;
  readonly texts: FigureTexts;
  readonly store: Store;
  /** What it asks the reader to bring about, as JSON (`WrittenChallenge`); null where it asks nothing. */
  readonly challenge: string | null;
  /** True where one step is taken apart from the beginning. */
  readonly inspecting: boolean;
  /** Path of the playground in this language. */
  readonly playPath: string;
  /** The style sheet for formulas, added when the first one is shown: its address, or what adds it. */
  readonly formulaStyle: string | (() => Promise<void>);
  /** True where the page's address follows what the reader does. */
  readonly keepsAddress: boolean;
}

/** Puts a live figure into an element; the result takes it out again and leaves nothing behind. */
export type Mount = (host: HTMLElement, context: FigureContext) => Promise<() => void>;

/** What a kind of figure has to share that not every figure has. */
export interface Shareable {
  /** Its numbers as a table, for those who cannot see the picture; left out where the figure has one elsewhere. Loaded when it is opened. */
  readonly table?: () => Promise<() => unknown>;
  /** Its numbers as comma-separated values, where they are others than the steps of its runs. */
  readonly csv?: () => Promise<string>;
  /** Left out: all there is. The picture alone, which other pages can show too; or the experiment without its picture. */
  readonly only?: 'picture' | 'experiment';
  /** What its picture shows beneath the SVG, as the address of an image; null while it shows nothing there. */
  readonly beneath?: () => string | null;
}

/** The panel with what there is to share, following a store until stopped. */
export interface Sharing {
  readonly panel: ReadonlySignal<TemplateResult>;
  readonly stop: () => void;
}

/** Makes that panel for the figure in `host`. */
export type MakeSharing = (host: HTMLElement, context: FigureContext, what: Shareable) => Sharing;
