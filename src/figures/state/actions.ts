import type { Problem } from '../../core/data/problem.ts';
import type { View } from '../../core/experiment/experiment.ts';
import type { FormId } from '../../core/optimizers/optimizer.ts';

/** What a reader can do to an experiment. Every action leaves a valid experiment behind. */
export interface Actions {
  readonly setStart: (index: number, at: readonly number[]) => void;
  readonly addStart: () => void;
  readonly removeStart: (index: number) => void;
  readonly setSetting: (run: number, name: string, value: number) => void;
  readonly setForm: (run: number, form: FormId) => void;
  /** Resolves once the optimizer has been loaded and runs, or cannot be loaded. */
  readonly addRun: (optimizer: string) => Promise<void>;
  readonly removeRun: (run: number) => void;
  readonly setSteps: (steps: number) => void;
  /** Examples in a mini-batch; 0 for all. Nothing happens where there are no data. */
  readonly setBatch: (size: number) => void;
  /** The next order of the examples: the seed after this one. */
  readonly reshuffle: () => void;
  readonly setPlayhead: (step: number | null) => void;
  readonly setView: (change: Partial<View>) => void;
  readonly hover: (run: number | null) => void;
  readonly play: (playing: boolean) => void;
  readonly setSpeed: (speed: number) => void;
  /** Moves a point of the data, which become the reader's own. The window on the landscape stays where it is. */
  readonly setExample: (index: number, at: readonly [x: number, y: number]) => void;
  /** Has the line fitted under another loss, in the same window as far as that shows its lowest point. */
  readonly setLoss: (loss: Problem['loss']) => void;
  /** Where Huber's loss turns straight. */
  readonly setDelta: (delta: number) => void;
  /** Looks for a window that shows the lowest point, if the one shown does not. */
  readonly settleWindow: () => void;
  readonly dismissNotices: () => void;
  /** Back to the experiment the figure began with. */
  readonly reset: () => void;
}
