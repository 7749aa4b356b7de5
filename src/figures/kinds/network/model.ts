import type { ExampleParts } from '../../../core/examples/index.ts';
import type { Network } from '../../../core/network/network.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';
import type { Change } from '../../../core/training/plan.ts';
import type { TrainedRun } from '../../../core/training/training-job.ts';
import type { Model } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { Choice } from './choice.ts';
import type { Question } from './decision.ts';
import type { Explanation } from './explain.ts';
import type { Layout } from './layout.ts';
import type { Trained } from './live-training.ts';
import type { Paths } from './paths.ts';

/** Everything that the template of a network figure needs. */
export interface NetworkModel extends Snapshot, Pick<Model, 'share' | 'notices'> {
  readonly network: Network;
  readonly examples: ExampleParts;
  readonly frame: readonly [Interval, Interval];
  readonly question: Question;
  readonly trained: Trained;
  /** Index into the experiment's runs of the one whose network is shown, and the updates it has done there. */
  readonly run: number;
  readonly step: number;
  readonly x: Float64Array;
  readonly layout: Layout;
  readonly paths: Paths;
  /** Width of a chart, in pixels. */
  readonly chartWidth: number;
  readonly choice: Choice | null;
  readonly example: number;
  readonly explanation: Explanation | null;
  readonly smooth: boolean;
  /** True where settings are changed from the step on that is shown, not for the whole training. */
  readonly fromHere: boolean;
  readonly changes: readonly Change[];
  /** Whether the examples of the test are drawn too. */
  readonly showsTest: boolean;
  /** The same training from other seeds: of each its runs. None where nobody has asked for them. */
  readonly seeds: readonly (readonly TrainedRun[])[];
  /** Steps that are marked on the curves beside those where something was set anew. */
  readonly marked: readonly number[];
  /** Names the parts of a still picture, which is arranged for a phone as well; null in a live one. */
  readonly stillId: string | null;
  /** Whether weights and biases can be typed where they are explained. */
  readonly typesWeights: boolean;
  /** None in a still picture. */
  readonly events: NetworkEvents | null;
}

/** What a network figure listens to. */
export interface NetworkEvents {
  readonly press: (event: MouseEvent) => void;
  readonly keys: (event: KeyboardEvent) => void;
  readonly scrub: (event: PointerEvent) => void;
  readonly choose: (choice: Choice | null) => void;
  readonly chooseExample: (number: number) => void;
  readonly setSmooth: (smooth: boolean) => void;
  /** Gives a parameter another value at the step shown, from which its run is trained anew. */
  readonly setParameter: (place: number, value: number) => void;
  readonly setFromHere: (fromHere: boolean) => void;
  readonly forgetChanges: () => void;
  readonly setSeed: (seed: number) => void;
}

/** Which of several runs is shown. */
export const shownRun = ({ view, setup }: Pick<Snapshot, 'view' | 'setup'>): number =>
  Math.min(view.inspected, setup.runs.length - 1);

/** What a network figure has of all that where it is no playground. */
export const asFigure = {
  showsTest: false,
  seeds: [],
  marked: [],
  typesWeights: false,
  stillId: null,
} as const satisfies Partial<NetworkModel>;
