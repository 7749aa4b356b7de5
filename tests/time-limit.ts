/**
 * Does some work and gives its result; throws if it takes longer than a limit each of three times.
 * What hangs does so always; what a busy machine holds up does not.
 * @param limit - milliseconds, hundreds of times what the work takes
 */
export function inTime<Result>(limit: number, work: () => Result): Result {
  for (let goes = 1; ; goes++) {
    const before = performance.now();
    const result = work();
    const time = performance.now() - before;
    if (time < limit) return result;
    if (goes === 3) throw new Error(`${Math.round(time)} ms, three times over ${limit} ms`);
  }
}
