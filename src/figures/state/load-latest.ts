import type { Failures } from './failures.ts';

/**
 * A function that loads something and hands it to `take`. Of several calls only the latest counts: what comes for an earlier one is
 * dropped. If that of the latest does not come, or `take` throws, it is one of the figure's `failures`, and the same is asked for again.
 * Its promise resolves when that is over, and never rejects.
 */
export function loadLatest<Given extends readonly unknown[], Loaded>(
  failures: Failures,
  load: (...given: Given) => Promise<Loaded> | Loaded,
  take: (loaded: Loaded, ...given: Given) => void = () => {},
): (...given: Given) => Promise<void> {
  let turn = 0;
  let latest: Given;
  const again = () => void attempt();
  async function attempt(): Promise<void> {
    const own = ++turn;
    const given = latest;
    failures.remove(again);
    try {
      const loaded = await load(...given);
      if (own === turn) take(loaded, ...given);
    } catch (error) {
      if (own === turn) failures.add(error, again);
    }
  }
  return (...given) => {
    latest = given;
    return attempt();
  };
}
