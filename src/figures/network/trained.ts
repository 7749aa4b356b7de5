import type { Explained } from '../../core/network/planes/plane.ts';
import type { Setup } from '../state/store.ts';

/*
 * What a still picture of a network was drawn from, as a file that its figure reads: so that nothing trains before a reader touches it.
 */

/** A run as it was drawn: numbers of every step up to the last finite one, of places s and t in turn. */
export interface TrainedRun {
  readonly spec: number;
  readonly start: number;
  readonly divergedAt: number | null;
  readonly places: readonly number[];
  readonly heights: readonly number[];
  readonly losses: readonly number[];
  readonly off: number;
  readonly shown: number;
}

/** The picture of one setup. */
export interface Trained {
  /** See `keyOf`. */
  readonly key: string;
  /** The directions that its runs span, where they do and are not too long, with all digits. */
  readonly plane: {
    readonly u: readonly number[];
    readonly v: readonly number[];
    readonly explained: Explained | null;
  } | null;
  /** The landscape by cell; null where it has no finite value. */
  readonly grid: { readonly columns: number; readonly rows: number; readonly values: readonly (number | null)[] };
  readonly runs: readonly TrainedRun[];
}

/** All that decides on the picture of a network, as text. */
export const keyOf = ({ ground, starts, runs, steps, seed }: Setup): string =>
  JSON.stringify([ground, starts, runs, steps, seed]);

const known = new Map<string, Trained>();

/** Keeps a picture for figures that open with it. */
export function knowTrained(trained: Trained): void {
  known.set(trained.key, trained);
}

/** The picture of a setup, where it is known. */
export const trainedOf = (setup: Setup): Trained | undefined => known.get(keyOf(setup));

/** Reads the files that figures of the page name, as far as they can be had: without one its network is trained. */
export async function readTrained(): Promise<void> {
  const hosts = [...document.querySelectorAll<HTMLElement>('[data-trained]')];
  await Promise.all(hosts.map(({ dataset }) => read(dataset.trained!)));
}

const asked = new Map<string, Promise<void>>();

function read(address: string): Promise<void> {
  const reading =
    asked.get(address) ??
    fetch(address)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
      .then(knowTrained)
      .catch(() => {});
  asked.set(address, reading);
  return reading;
}
