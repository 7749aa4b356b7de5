import type { Gate } from './gate.ts';

/** Milliseconds of work between two chances for the page to do something else: half a frame. */
const slice = 8;

/**
 * Takes pieces from a generator on the page's own thread, a slice at a time; what fits into the first slice is done before it returns.
 * While `gate` is stopped nothing is computed. Rejects with the signal's reason once that is aborted.
 */
export async function takeInSlices<Piece>(
  pieces: Iterable<Piece>,
  onPiece: (piece: Piece) => void,
  signal?: AbortSignal,
  gate?: Gate,
): Promise<void> {
  let began = performance.now();
  for (const piece of pieces) {
    signal?.throwIfAborted();
    onPiece(piece);
    if (!gate?.stopped && performance.now() - began < slice) continue;
    await nextTask();
    await gate?.passed();
    signal?.throwIfAborted();
    began = performance.now();
  }
  signal?.throwIfAborted();
}

/** Lets waiting input and painting go first. Not a timer: browsers make nested ones wait 4 ms, and hidden pages a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
