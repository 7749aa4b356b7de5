import { effect, signal } from '@preact/signals-core';
import type { Actions } from '../state/actions.ts';
import type { Model } from '../state/model.ts';
import type { Store } from '../state/store.ts';

/** How long it plays, in seconds: what moves unasked may not go on for more than five. */
const duration = 4.5;
/** This much of the figure has to be in the window before it begins. */
const inSight = 0.5;
/** A frame counts for at most this long, in seconds, so that nothing is skipped where frames come late. */
const longestFrame = 0.1;

/** A figure that plays by itself. */
export interface PlayOnce {
  /** The model as it is to be drawn: at the step that is played, with a player that takes over from there. */
  readonly shown: (model: Model) => Model;
  /** Begins as soon as the figure is in sight. */
  readonly begin: () => void;
  /** Shows the whole run, for good. */
  readonly end: () => void;
}

/**
 * Plays a run once, from the first step to the last, until a reader touches the figure or anything of it changes. The store is left alone,
 * so that neither the address nor a screen reader learns of it; only a reader who stops it has the step where it stood.
 */
export function playOnce(host: HTMLElement, store: Store): PlayOnce {
  const step = signal<number | null>(null);
  const stops: (() => void)[] = [];
  const end = () => {
    for (const stop of stops.splice(0)) stop();
    step.value = null;
  };

  const play = () => {
    const { steps } = store.setup.peek();
    let position = 0;
    let last = performance.now();
    let frame = 0;
    const advance = (now: number) => {
      // A frame may say that it began before it was asked for.
      position += (steps / duration) * Math.min(Math.max(0, now - last) / 1000, longestFrame);
      last = now;
      if (position >= steps) return end();
      step.value = Math.floor(position);
      frame = requestAnimationFrame(advance);
    };
    step.value = 0;
    frame = requestAnimationFrame(advance);
    stops.push(() => cancelAnimationFrame(frame));
  };

  const begin = () => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    if (calm.matches) return;
    const watch = new IntersectionObserver(
      (entries) => {
        const seen = entries.some(({ isIntersecting }) => isIntersecting);
        if (seen && step.peek() === null) play();
        else if (!seen && step.peek() !== null) end();
      },
      { threshold: inSight },
    );
    watch.observe(host);
    // The player takes over by itself: see `shown`.
    const touched = ({ target }: Event) => {
      if (!(target as Element).closest('.player')) end();
    };
    const opened = store.experiment.peek();
    for (const type of ['pointerdown', 'focusin']) host.addEventListener(type, touched);
    calm.addEventListener('change', end);
    stops.push(
      () => watch.disconnect(),
      () => {
        for (const type of ['pointerdown', 'focusin']) host.removeEventListener(type, touched);
      },
      () => calm.removeEventListener('change', end),
      effect(() => {
        if (store.experiment.value !== opened) end();
      }),
    );
  };

  const takingOver = (actions: Actions, at: number): Actions => ({
    ...actions,
    play(playing) {
      end();
      actions.setPlayhead(at);
      if (playing) actions.play(true);
    },
    setPlayhead(to) {
      end();
      actions.setPlayhead(to);
    },
  });

  const shown = (model: Model): Model => {
    const at = step.value;
    if (at === null) return model;
    const { actions } = model;
    return { ...model, playhead: at, playing: true, actions: actions && takingOver(actions, at) };
  };
  return { shown, begin, end };
}
