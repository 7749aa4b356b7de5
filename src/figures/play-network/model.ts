import type { EarlyStop } from '../../core/training/early-stopping.ts';
import type { NetworkModel } from '../kinds/network/model.ts';
import type { PlayTexts } from '../play/play-texts.ts';
import type { ToolsState } from '../play/tools.ts';
import type { NetworkEdits } from './edits.ts';
import type { HideablePart } from './hidden-parts.ts';
import type { PointFault } from './own-points.ts';
import type { NetworkTexts } from './texts.ts';
import type { TuningOfRates } from './tune-rates.ts';

/** What a press on the plane does: reads a point, adds one of that class or value, or takes the nearest away. */
export type Pen =
  | { readonly does: 'read' }
  | { readonly does: 'add'; readonly target: number }
  | { readonly does: 'erase' };

/** Points as text, as a reader types them. */
export interface PointsText {
  readonly text: string;
  readonly faults: readonly PointFault[];
  /** How many were read last; null before. */
  readonly used: number | null;
}

/** What the playground of networks has beyond a figure of one. */
export interface PlayNetworkModel extends NetworkModel {
  readonly texts: PlayTexts & NetworkTexts;
  readonly tools: Pick<ToolsState, 'canUndo' | 'canRedo' | 'undo' | 'redo' | 'line'>;
  readonly pen: Pen;
  readonly pointsText: PointsText;
  readonly seedCount: number;
  readonly tuning: TuningOfRates;
  readonly tuningOpen: boolean;
  /** Records without a better one after which training would stop; null: it is not asked. */
  readonly patience: number | null;
  readonly earlyStop: EarlyStop | null;
  /** What this page, and links taken from it, leave out. */
  readonly hidden: readonly HideablePart[];
  /** None in a still picture. */
  readonly play: PlayNetworkEvents | null;
}

/** What a reader does there. */
export interface PlayNetworkEvents {
  readonly edits: NetworkEdits;
  readonly setPen: (pen: Pen) => void;
  readonly typePoints: (text: string) => void;
  readonly showPoints: () => void;
  readonly usePoints: () => void;
  readonly setSeedCount: (count: number) => void;
  readonly setPatience: (patience: number | null) => void;
  readonly setShowsTest: (shows: boolean) => void;
  readonly togglePart: (part: HideablePart) => void;
  readonly tune: () => void;
  readonly cancelTuning: () => void;
  readonly toggleTuning: (open: boolean) => void;
  readonly runFields: (index: number) => ReturnType<typeof import('../play/run-fields.ts').runFields>;
}
