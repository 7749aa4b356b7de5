import { computed, signal } from '@preact/signals-core';
import type { Task } from '../../workers/task.ts';
import { computingLine } from '../parts/computing.ts';
import type { Computing } from './store.ts';

/** Work beside the page that a figure shows and a reader can stop. */
export interface Watched {
  readonly computing: Computing;
  /** How much is there: 0 … 1. */
  readonly tell: (share: number) => void;
  /** The task under way, which stops where it has been told to. */
  readonly take: (task: Pick<Task<unknown>, 'stop' | 'goOn'>) => void;
}

/** Makes what shows and stops some work; `end` ends it for good. */
export function watchWork(end: () => void): Watched {
  const progress = signal(0);
  const stopped = signal(false);
  let task: Pick<Task<unknown>, 'stop' | 'goOn'> | undefined;
  const percent = computed(() => Math.floor(100 * progress.value));
  const stop = () => {
    stopped.value = true;
    task?.stop();
  };
  const goOn = () => {
    stopped.value = false;
    task?.goOn();
  };
  return {
    computing: {
      ...{ progress, percent, stopped, stop, goOn, end },
      line: computed(() => computingLine(percent.value, stopped.value, { stop, goOn })),
    },
    tell(share) {
      progress.value = share;
    },
    take(next) {
      task = next;
      if (stopped.peek()) task.stop();
    },
  };
}
