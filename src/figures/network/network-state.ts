import { computed, effect, signal } from '@preact/signals-core';
import type { Plane } from '../../core/network/planes/plane.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { type RunsInJob, runsInJob } from '../state/run-in-job.ts';
import type { RunnerSource, Store } from '../state/store.ts';
import { gridOf, planeOf, runsOf } from './from-trained.ts';
import { type GridOptions, liveGrid } from './live-grid.ts';
import { livePlane } from './live-plane.ts';
import { shadowOf } from './on-plane.ts';
import { type PlaneActions, planeActions } from './plane-actions.ts';
import { quickRunner } from './quick-runs.ts';
import { trainedOf } from './trained.ts';

/** What a store shows where its experiment is about a network. */
export type NetworkState = Pick<Store, 'prepared' | 'runs' | 'isComplete' | 'computing'>;

/** What a reader can do to the plane of a ground that has been prepared. */
const actionsOn = new WeakMap<Prepared, PlaneActions>();
export const planeActionsOf = (prepared: Prepared): PlaneActions | undefined => actionsOn.get(prepared);

/** Milliseconds for which a setup must have been left alone before anything is computed beside the page. */
const rest = 150;

/**
 * Follows a network on its plane: its landscape from a grid, its runs as shadows on the plane. While something changes they are quick ones, over
 * some examples and steps; what is exact is computed beside the page once that rests, and takes their place. Of a setup that was trained when
 * the page was built everything is there, and nothing is computed.
 */
export function networkState(source: RunnerSource, options: GridOptions = {}): NetworkState {
  const { setup, failures, dragging } = source;
  const rested = signal(setup.peek());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = setup.value;
    clearTimeout(timer);
    if (rested.peek() === now) return;
    timer = setTimeout(() => {
      rested.value = now;
    }, rest);
  });
  const rests = computed(() => rested.value === setup.value && !dragging.value);

  let onSpanned: ((size: number) => void) | null = null;
  const spanned = ({ domain }: Plane) => {
    onSpanned?.(Math.max(...domain.flat().map(Math.abs)));
    onSpanned = null;
  };
  const trained = computed(() => trainedOf(setup.value));
  const plane = livePlane(
    source,
    rests,
    spanned,
    () => (trained.value ? planeOf(trained.value, source.prepared.value) : null),
    options,
  );
  const { ground } = plane;
  const landscape = computed(() => {
    const { ground: own, seed } = setup.value;
    return plane.isThere.value ? JSON.stringify([own, seed, plane.of.value]) : null;
  });
  const first = trained.peek();
  const firstLandscape = first ? landscape.peek() : null;
  const grid = liveGrid(
    ground,
    () => (first && firstLandscape !== null && landscape.peek() === firstLandscape ? gridOf(first) : null),
    failures,
    options,
  );

  const train = quickRunner();
  const isKnown = computed(() => trained.value !== undefined && plane.isThere.value);
  const quick = computed(() => train(ground.value, setup.value));
  const isQuick = computed(() => plane.isThere.value && quick.value.isWhole);
  const job = signal<RunsInJob | null>(null);
  const exact = computed(() => job.value?.runs.value ?? []);
  const isExact = computed(() => exact.value.length === setup.value.runs.length * setup.value.starts.length);
  const wanted = computed(() => {
    if (!ground.value.landscape || isKnown.value || !plane.isThere.value || !rests.value) return null;
    return isExact.value || quick.value.isWhole ? null : setup.value;
  });
  job.value = runsInJob({ setup, prepared: ground, failures }, wanted, options, ({ starts }) => ({
    lifted: starts.map((at) => ground.peek().lift!(at)),
  }));
  const shadows = new WeakMap<FinishedRun, { readonly on: Prepared; readonly shadow: FinishedRun }>();
  const onPlane = (run: FinishedRun): FinishedRun => {
    const on = ground.value;
    const known = shadows.get(run);
    if (known?.on === on) return known.shadow;
    const shadow = shadowOf(run, on);
    shadows.set(run, { on, shadow });
    return shadow;
  };
  const runs = computed(() => {
    const now = setup.value;
    if (isKnown.value) return runsOf(trained.value!, ground.value, now);
    const there = exact.value;
    const isThere = ({ spec, start }: FinishedRun) => there.some((run) => run.spec === spec && run.start === start);
    const others = isExact.value ? [] : quick.value.runs.filter((run) => !isThere(run));
    return [...there, ...others].sort((a, b) => a.spec - b.spec || a.start - b.start).map(onPlane);
  });
  const isComplete = computed(() => isKnown.value || isExact.value || isQuick.value);
  const actions = planeActions(source, {
    ground: () => ground.peek(),
    put: plane.put,
    fitNext(take) {
      onSpanned = take;
    },
  });
  return {
    prepared: computed(() => {
      const now = ground.value;
      if (!now.landscape) return now;
      const { value, as } = grid.drawnOf(now);
      const shown = { ...now, surface: { ...now.surface, value }, ...(as && { drawnAs: as }) };
      actionsOn.set(shown, actions);
      return shown;
    }),
    runs,
    isComplete,
    computing: computed(() => {
      if (isComplete.value) return null;
      return plane.isThere.value ? (job.value?.computing ?? null) : plane.computing;
    }),
  };
}
