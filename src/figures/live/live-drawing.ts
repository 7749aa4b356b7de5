import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { type nothing, render, type TemplateResult } from 'lit-html';
import type { Failures } from '../state/failures.ts';
import { clearTrouble, tellTrouble } from './trouble.ts';
import { watchPrinting } from './watch-printing.ts';
import { watchScreen } from './watch-screen.ts';
import { watchSize } from './watch-size.ts';

/** What a figure shows of its state. */
export interface Drawing {
  /** The whole figure; read in an effect, it follows the state. */
  readonly template: () => TemplateResult | typeof nothing;
  /** Its first part, where making it all would be too long a task for a phone to answer in between. */
  readonly firstPart?: () => TemplateResult;
  /** Looks how large things are: called before the first drawing and whenever that may have changed. */
  readonly measure?: () => void;
  /** What there is to do once the template stands in `root`: a canvas to paint. */
  readonly painted?: (root: ParentNode) => void;
  /** Where that is so heavy that it waits for the next frame, and for the screen: reads all that the figure follows. */
  readonly follow?: () => void;
  /** Off the screen it is not drawn, nor are its words brought up to date, which is for drawings that cost much. */
  readonly onScreenOnly?: boolean;
  /** Computes what the drawing needs, as a task of its own. */
  readonly compute?: () => void;
  /** What is to be waited for before it is first drawn, if there is anything. */
  readonly ready?: () => Promise<unknown> | undefined;
  /** Has all that is computed from the state computed afresh, though nothing has changed: what threw would else throw again. */
  readonly renew?: () => void;
  /** What goes on beside the drawing. Each returns how to stop it. */
  readonly services?: readonly (() => () => void)[];
}

/** What a drawing is made with. */
export interface Canvas {
  /** Whether any of it can be seen, or nearly so. */
  readonly onScreen: ReadonlySignal<boolean>;
  readonly printing: ReadonlySignal<boolean>;
  /** Draws now, though nothing has changed. */
  readonly draw: () => void;
}

/**
 * The life of every figure. The still picture in `host` stands until the live one has been made, and is then replaced at once; from then on
 * the picture follows its state. Whatever throws or does not arrive ends here: the picture stays, a sentence says
 * so, and a button tries again. Resolves, once the figure is live, to what takes it out again and leaves nothing behind.
 */
export async function liveDrawing(
  host: HTMLElement,
  failures: Failures,
  make: (canvas: Canvas) => Drawing,
): Promise<() => void> {
  // Two figures of one state, one in the other: the outer one says for both what has not arrived.
  const within = host.parentElement?.closest('downhill-figure');
  const onScreen = signal(true);
  const printing = signal(false);
  // Made aside, so that the still picture stays until there is another one.
  const place = document.createDocumentFragment();
  const stand = { drawn: false, ready: false, placed: false };

  const put = () => {
    if (!stand.drawn || !stand.ready || stand.placed) return;
    stand.placed = true;
    host.replaceChildren(place);
  };
  /** Does something that may throw; what does is told. */
  const safely = (work: () => void) => {
    try {
      work();
    } catch (error) {
      console.error(error);
      tellTrouble(host, 'broken', () => {
        safely(() => drawing.renew?.());
        draw();
      });
    }
  };
  const draw = () =>
    safely(() => {
      render(drawing.template(), place);
      drawing.painted?.(stand.placed ? host : place);
      stand.drawn = true;
      clearTrouble(host, 'broken');
      put();
    });
  const drawing = make({ onScreen, printing, draw });

  // Computing, making the markup, and laying it out are tasks of their own: a phone can answer in between.
  drawing.measure?.();
  const { compute, firstPart, follow, onScreenOnly = false, services = [] } = drawing;
  if (compute) safely(compute);
  await drawing.ready?.();
  await turn();
  if (firstPart) safely(() => render(firstPart(), place));
  await turn();
  const stops = [
    follow
      ? followInFrames(() => safely(follow), draw, onScreen)
      : effect(() => void ((onScreen.value || !onScreenOnly) && draw())),
    effect(() => {
      const again = failures.retry.value;
      if (again && !within) tellTrouble(host, 'missing', again);
      else clearTrouble(host, 'missing');
    }),
  ];
  let stopped = false;
  for (const start of services) {
    const begin = () => {
      if (stopped) return;
      try {
        stops.push(start());
      } catch (error) {
        failures.add(error, begin);
      }
    };
    begin();
  }
  await turn();
  stand.ready = true;
  put();
  stops.push(
    watchSize(host, () => drawing.measure?.()),
    watchScreen(host, (seen) => {
      onScreen.value = seen;
    }),
    watchPrinting((now) => {
      printing.value = now;
      draw();
    }),
  );
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    clearTrouble(host);
    render(null, place);
  };
}

/** Gives what waits its turn. */
const turn = () => new Promise((done) => setTimeout(done));

/** Draws in the next frame whenever something has changed that `follow` reads. Returns how to stop. */
function followInFrames(follow: () => void, draw: () => void, onScreen: ReadonlySignal<boolean>): () => void {
  let frame = 0;
  draw();
  const stop = effect(() => {
    if (!onScreen.value) return;
    follow();
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
