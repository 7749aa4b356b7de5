/** Something that runs once, by name. */
export interface Task {
  readonly name: string;
  /** Names of tasks that must have ended before, however they ended; those that are not among the tasks are not waited for. */
  readonly after?: readonly string[] | undefined;
}

/**
 * Runs tasks, at most `places` at a time. One that waits for nobody, or no longer, takes the next free place, in the order in which they
 * stand. Resolves when all have ended, and rejects if one does.
 */
export async function runInPlaces<T extends Task>(
  tasks: readonly T[],
  places: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  let free = places;
  const line: (() => void)[] = [];
  const takePlace = async () => {
    if (free > 0) free--;
    else await new Promise<void>((take) => line.push(take));
  };
  const leavePlace = () => {
    const next = line.shift();
    if (next) next();
    else free++;
  };
  const ends = new Map<string, Promise<void>>();
  for (const task of tasks) {
    const before = (task.after ?? []).map((name) => ends.get(name));
    const end = async () => {
      await Promise.all(before);
      await takePlace();
      await run(task).finally(leavePlace);
    };
    ends.set(task.name, end());
  }
  await Promise.all(ends.values());
}
