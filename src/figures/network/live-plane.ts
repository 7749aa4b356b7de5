import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { networkOf } from '../../core/grounds/network/network-ground.ts';
import type { Plane } from '../../core/network/planes/plane.ts';
import type { Parts } from '../../core/runs/prepare.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { Spanned } from '../../workers/kinds/span.ts';
import type { JobOptions } from '../../workers/task.ts';
import { createBackground } from '../state/background.ts';
import { watchWork } from '../state/computing.ts';
import { loadedParts } from '../state/loader.ts';
import type { Computing, RunnerSource, Setup } from '../state/store.ts';

/** For tests. */
export type SpanOptions = Pick<JobOptions<Parts, Spanned>, 'startWorker' | 'workers'>;

/** A plane that runs have spanned: of what, and through which network it lies, whatever its runs. */
interface SpannedPlane {
  readonly of: string;
  readonly through: string;
  readonly plane: Plane;
}

/** What the runs that span a plane are, and the network they train; null where none span it. How far the plane reaches changes neither. */
function spanOf({ ground, runs, steps, seed }: Setup): Pick<SpannedPlane, 'of' | 'through'> | null {
  const network = networkOf(ground);
  if (network?.plane.kind !== 'paths' || steps === 0) return null;
  const { size: _, ...plane } = network.plane;
  const through = JSON.stringify([{ ...network, plane }, seed]);
  return { through, of: JSON.stringify([through, runs, steps]) };
}

/** The plane of a network, as it is followed. */
export interface LivePlane {
  /** The ground on its plane: until runs have spanned that, on the last one that the same network had, or else along random directions. */
  readonly ground: ReadonlySignal<Prepared>;
  /** False while runs have yet to span it. */
  readonly isThere: ReadonlySignal<boolean>;
  readonly computing: Computing;
  /** What spans it, as text; null where nothing does. */
  readonly of: ReadonlySignal<string | null>;
  /** Takes a plane for that of a setup until its own runs have spanned it. */
  readonly put: (setup: Setup, plane: Plane) => void;
}

/**
 * Follows which plane starts lie on. Runs that span it are computed in a worker, once the setup `rests`; `spanned` hears of every plane that they
 * have come to, and `known` gives those that were computed before.
 */
export function livePlane(
  { setup, prepared, failures }: Pick<RunnerSource, 'setup' | 'prepared' | 'failures'>,
  rests: ReadonlySignal<boolean>,
  spanned: (plane: Plane) => void,
  known: (setup: Setup) => Plane | null,
  options: SpanOptions,
): LivePlane {
  const found = signal<SpannedPlane | null>(null);
  const background = createBackground(failures);
  const asked = computed(() => spanOf(setup.value));
  const of = computed(() => asked.value?.of ?? null);
  const isThere = computed(() => of.value === null || found.value?.of === of.value);
  const { computing, tell, take } = watchWork(() => {
    unfollow();
    background.cancel();
  });

  const span = (now: Setup) => async (cancelled: AbortSignal) => {
    const { spanPlane } = await import('../../workers/compute-plane.ts');
    if (cancelled.aborted) return;
    const task = spanPlane(
      { kind: 'span', experiment: now },
      { ...options, given: loadedParts, signal: cancelled, onProgress: (_, share) => tell(share) },
    );
    take(task);
    const { plane } = await task.done;
    if (cancelled.aborted || !plane) return;
    batch(() => {
      found.value = { ...spanOf(now)!, plane };
      spanned(plane);
    });
  };
  const unfollow = effect(() => {
    void of.value;
    const isMissing = !isThere.value;
    const plane = isMissing && known(setup.peek());
    background.cancel();
    tell(0);
    if (plane) found.value = { ...spanOf(setup.peek())!, plane };
    else if (isMissing && rests.value) background.begin(span(setup.peek()));
  });

  const ground = computed<Prepared>(() => {
    const now = prepared.value;
    const last = found.value;
    if (!last || last.through !== asked.value?.through) return now;
    return { ...now, ...now.onPlane!(last.plane) };
  });
  return {
    ...{ ground, isThere, computing, of },
    put(next, plane) {
      const wanted = spanOf(next);
      if (wanted) found.value = { ...wanted, of: '', plane };
    },
  };
}
