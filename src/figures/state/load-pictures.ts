import { decodePictures, type PictureSet, type Pictures } from '../../core/pictures/picture-set.ts';

/** How a set of pictures is fetched. */
export interface FetchOptions {
  /** Where the site's data are, with a slash at the end. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  /** Told how much of the file is there: 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** For tests. */
  readonly fetch?: (address: string, options: { readonly signal?: AbortSignal }) => Promise<Response>;
}

/** The two bytes that every gzip file begins with. */
const gzip = [0x1f, 0x8b] as const;

/**
 * Fetches a set of pictures and unpacks it. Rejects if it cannot be had, if it is not what it should be, and with the signal's reason once that
 * is aborted.
 */
export async function loadPictures(
  set: PictureSet,
  { folder, signal, onProgress, fetch: ask = fetch }: FetchOptions,
): Promise<Pictures> {
  const response = await ask(`${folder}${set.file}`, signal ? { signal } : {});
  if (!response.ok || !response.body) throw new Error(`${set.file} cannot be had: ${response.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let there = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    there += value.length;
    // Some hosts unpack the file on the way: it is then longer than it was.
    onProgress?.(Math.min(1, there / set.bytes));
  }
  const file = new Blob(parts);
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === gzip[0] && second === gzip[1];
  const records = isPacked
    ? await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    : await file.arrayBuffer();
  signal?.throwIfAborted();
  return decodePictures(set, new Uint8Array(records));
}
