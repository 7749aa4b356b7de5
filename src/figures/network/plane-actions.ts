import { networkLimits } from '../../core/grounds/network/names.ts';
import { networkOf, type PlaneChoice } from '../../core/grounds/network/network-ground.ts';
import { type Plane, placeOn } from '../../core/network/planes/plane.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { changeSetup } from '../state/change-setup.ts';
import type { RunnerSource, Setup } from '../state/store.ts';

/** What a reader can do to the plane on which a network is seen. */
export interface PlaneActions {
  /** Goes over to a plane of that kind, with the start in its middle. */
  readonly choose: (kind: PlaneChoice['kind']) => void;
  readonly setWeights: (first: number, second: number) => void;
  /** Other random directions. */
  readonly nextDirections: () => void;
  /** Has the runs from the first start span the plane anew, with that start in its middle. */
  readonly spanAnew: () => void;
  /** Shows that many times as much of the plane. */
  readonly reach: (factor: number) => void;
  /** Other weights to begin with. */
  readonly nextWeights: () => void;
}

/** What these actions need of a network that is followed. */
export interface PlaneState {
  readonly ground: () => Prepared;
  readonly put: (setup: Setup, plane: Plane) => void;
  readonly fitNext: (take: (size: number) => void) => void;
}

/** How far planes go at first: see `PlaneChoice`. */
const usual = {
  filter: { kind: 'filter', seed: 1, size: 2 },
  weights: { kind: 'weights', first: 0, second: 1, size: 5 },
  paths: { kind: 'paths', size: 10 },
} as const satisfies Readonly<Record<PlaneChoice['kind'], PlaneChoice>>;

const middle = [0, 0] as const;

/** The actions on the plane of a store's network; on another ground they do nothing. */
export function planeActions(
  { setup, prepared }: Pick<RunnerSource, 'setup' | 'prepared'>,
  { ground, put, fitNext }: PlaneState,
): PlaneActions {
  const withPlane = (change: (plane: PlaneChoice) => PlaneChoice | null, restarts: boolean): Setup | null => {
    const now = setup.peek();
    const network = networkOf(now.ground);
    const plane = network && change(network.plane);
    if (!plane) return null;
    const starts = restarts ? [middle] : now.starts.map((at) => at.map((one) => clamp(one, plane.size)));
    return { ...now, starts, ground: { kind: 'network', surface: 'network', network: { ...network, plane } } };
  };
  const set = (change: Parameters<typeof withPlane>[0], restarts = false) => {
    const next = withPlane(change, restarts);
    if (next) changeSetup({ setup, prepared }, next);
  };
  const fitPaths = () =>
    fitNext((size) => set((plane) => (plane.kind === 'paths' ? { ...plane, size: within(size) } : null)));
  return {
    choose(kind) {
      if (kind === 'paths') fitPaths();
      set(() => usual[kind], true);
    },
    setWeights: (first, second) =>
      set((plane) => (plane.kind === 'weights' && first !== second ? { ...plane, first, second } : null), true),
    nextDirections: () =>
      set((plane) => (plane.kind === 'filter' ? { ...plane, seed: (plane.seed + 1) % 2 ** 32 } : null), true),
    spanAnew() {
      const { plane } = ground();
      const [s, t] = setup.peek().starts[0];
      const next = withPlane((now) => {
        const from = now.kind === 'paths' ? (now.from ?? []) : [];
        if (now.kind !== 'paths' || from.length >= networkLimits.spanned) return null;
        return { ...now, from: [...from, [s, t]] };
      }, true);
      if (!next || !plane) return;
      // Until then the directions stay what they were, through where the start is now.
      put(next, { ...plane, origin: placeOn(plane, s, t), explained: null });
      fitPaths();
      changeSetup({ setup, prepared }, next);
    },
    reach: (factor) => set((plane) => ({ ...plane, size: within(plane.size * factor) })),
    nextWeights() {
      const now = setup.peek();
      changeSetup({ setup, prepared }, { ...now, seed: (now.seed + 1) % 2 ** 32 });
    },
  };
}

const { smallest, largest } = networkLimits.plane;
const within = (size: number) => Math.min(largest, Math.max(smallest, Number(size.toPrecision(2))));
const clamp = (value: number, size: number) => Math.min(size, Math.max(-size, value));
