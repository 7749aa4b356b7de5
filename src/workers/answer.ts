import { type AnyJob, type Compute, jobKinds, type Posted } from './job-kinds.ts';
import type { Reply, Request } from './messages.ts';

/**
 * What a worker does when it is told something; `say` posts what it has to say. It computes as many pieces as it has been allowed and then
 * waits, so that it is never far ahead of whoever takes them.
 */
export function answer(say: (reply: Reply, transfers?: Transferable[]) => void): (request: Request) => Promise<void> {
  let compute: Compute<AnyJob> | undefined;
  let pieces: Iterator<Posted> | undefined;
  let allowed = 0;

  const load = (kind: AnyJob['kind']) =>
    jobKinds[kind]().then(
      (loaded) => {
        // The row of that kind computes its jobs, though the compiler knows only that it computes those of one row.
        compute = loaded as Compute<AnyJob>;
        say({ type: 'ready' });
      },
      () => say({ type: 'refused' }),
    );

  function work(): void {
    while (pieces && allowed > 0) {
      allowed--;
      const { done, value } = pieces.next();
      if (done) {
        pieces = undefined;
        say({ type: 'done' });
      } else say({ type: 'piece', piece: value[0] }, value[1]);
    }
  }

  return async (request) => {
    if (request.type === 'load') return load(request.kind);
    allowed += request.pieces;
    try {
      if (request.type === 'job') pieces = await compute?.(request.job, request.share);
      work();
    } catch (error) {
      pieces = undefined;
      say({ type: 'failed', reason: String(error) });
    }
  };
}
