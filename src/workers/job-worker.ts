import { answer } from './answer.ts';
import type { Reply, Request } from './messages.ts';

/*
 * The worker's side of `runJob`.
 */

/** The part of a dedicated worker's global scope used here; TypeScript's library for it cannot be loaded beside that of the page. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  readonly postMessage: (reply: Reply, transfers?: Transferable[]) => void;
}

const scope = self as unknown as Scope;
const told = answer((reply, transfers) => scope.postMessage(reply, transfers));
scope.onmessage = ({ data }) => void told(data);
