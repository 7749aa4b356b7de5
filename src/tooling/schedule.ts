/** Something that runs once, by name. */
export interface Task {
  readonly name: string;
  /** Names of tasks that must have ended before, however they ended; those that are not among the tasks are not waited for. */
  readonly after?: readonly string[] | undefined;
}

/**
 * Runs tasks, at most `places` at a time: whenever a place is free, the first in order that waits for nobody, or no longer. Resolves when all
 * have ended. Rejects then if one did, with what the first of them threw, or if tasks wait for each other.
 */
export async function runInPlaces<T extends Task>(
  tasks: readonly T[],
  places: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks];
  const unfinished = new Set(tasks.map(({ name }) => name));
  const errors: unknown[] = [];
  const isReady = ({ after = [] }: T) => !after.some((name) => unfinished.has(name));
  let busy = 0;
  const begin = async (task: T): Promise<void> => {
    busy++;
    await run(task).catch((error: unknown) => errors.push(error));
    busy--;
    unfinished.delete(task.name);
    await fillPlaces();
  };
  const fillPlaces = async (): Promise<void> => {
    const begun: Promise<void>[] = [];
    for (let at = waiting.findIndex(isReady); busy < places && at >= 0; at = waiting.findIndex(isReady))
      begun.push(...waiting.splice(at, 1).map(begin));
    await Promise.all(begun);
  };
  await fillPlaces();
  if (errors.length > 0) throw errors[0];
  if (waiting.length > 0) throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
}
