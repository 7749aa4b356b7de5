import type { KindName } from './job-kinds.ts';
import type { Reply, Request } from './messages.ts';

/** Milliseconds after which a worker that has said nothing counts as refused. */
const timeout = 4000;

/** Starts a worker and waits until it can compute a kind of job; null if it is refused. What has been started is added to `started`. */
export function startWorker(start: () => Worker, kind: KindName, started: Worker[]): Promise<Worker | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = start();
    } catch {
      resolve(null);
      return;
    }
    started.push(worker);
    const timer = setTimeout(() => resolve(null), timeout);
    const decide = (answer: Worker | null) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => decide(data.type === 'ready' ? worker : null);
    worker.onerror = (event) => {
      event.preventDefault();
      decide(null);
    };
    worker.postMessage({ type: 'load', kind } satisfies Request);
  });
}
