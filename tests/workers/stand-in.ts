import { answer } from '../../src/workers/answer.ts';
import type { Reply, Request } from '../../src/workers/messages.ts';

/*
 * Stand-ins for workers: the same program and the same messages, cloned, on the same thread. Real ones are tried in a browser, in
 * tests/browser/workers.spec.ts.
 */

/** How a stand-in does: it `cannot load` its script, or what computes a kind. */
export type Manner = 'works' | 'cannot load' | 'cannot load the kind' | 'is silent';

/** Those that have been started and not terminated, and how many pieces they have computed. */
export const count = { working: 0, pieces: 0 };

class StandIn {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void; message: string }) => void) | null = null;
  private readonly manner: Manner;
  private readonly told = answer((reply) => this.say(reply));
  private terminated = false;

  constructor(manner: Manner) {
    this.manner = manner;
    if (manner === 'cannot load') setTimeout(() => this.onerror?.({ preventDefault() {}, message: 'no script' }));
    count.working++;
  }

  private say(reply: Reply) {
    if (reply.type === 'piece') count.pieces++;
    const data = structuredClone(reply);
    setTimeout(() => this.terminated || this.onmessage?.({ data }));
  }

  postMessage(request: Request) {
    const data = structuredClone(request);
    if (this.manner === 'cannot load the kind') this.say({ type: 'refused' });
    else if (this.manner === 'works') setTimeout(() => this.terminated || void this.told(data));
  }

  terminate() {
    if (!this.terminated) count.working--;
    this.terminated = true;
  }
}

/** Starts stand-ins. */
export const startWith = (manner: Manner) => () => new StandIn(manner) as unknown as Worker;

/** What a page does that may start no worker. */
export const refuse = (): Worker => {
  throw new DOMException('no workers here', 'SecurityError');
};

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
