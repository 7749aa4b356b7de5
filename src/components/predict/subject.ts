import type { Guess } from '../../core/runs/prediction.ts';

/** What a figure is to the box that asks it. */
export interface Subject {
  /** Sets the figure to the state in question, as a link does, and has it answer. */
  readonly ask: () => Promise<Answer>;
  /** Readies the figure for a mark on its picture: nothing that it shows gives the answer away. Resolves to what takes that back. */
  readonly ready: () => Promise<() => void>;
  /** The picture that a mark is put on. */
  readonly board: () => Promise<Board>;
  /** Calls `changed` once what the answer was given about is shown no more. Returns how to stop. */
  readonly onLeft: (changed: () => void) => () => void;
}

/** What is the case, at once; and when the reader has seen it. Nothing where the figure no longer answers. */
export interface Answer {
  readonly truth: Guess | null;
  readonly shown: Promise<void>;
}

/** The picture of a figure, and where on it a mark can stand. */
export interface Board {
  readonly plot: SVGSVGElement;
  readonly middle: readonly number[];
  /** Pixel of the picture, in the units of its view box. */
  readonly toPixel: (at: readonly number[]) => readonly [x: number, y: number];
  /** The place nearest to a pixel. */
  readonly nearest: (x: number, y: number) => readonly number[];
  /** The place so many steps to the right of and above another. */
  readonly moved: (at: readonly number[], right: number, up: number) => readonly number[];
  /** Pixels that a distance is long; null where that is not the same everywhere. */
  readonly lengthOf: ((distance: number) => number) | null;
}

/** Resolves once a figure of the page is live. */
export async function alive(host: HTMLElement & { readonly wake?: () => Promise<void> }): Promise<void> {
  await host.wake?.();
  if (host.dataset.live !== undefined) return;
  await new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      if (host.dataset.live === undefined) return;
      watch.disconnect();
      done();
    });
    watch.observe(host, { attributeFilter: ['data-live'] });
  });
}

/** Follows a link of this page, although it may say what the address says already. */
export function follow(fragment: string): void {
  const { href } = new URL(`#${fragment}`, location.href);
  if (href === location.href) dispatchEvent(new HashChangeEvent('hashchange', { oldURL: href, newURL: href }));
  else location.href = href;
}
