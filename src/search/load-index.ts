import { fromColumns } from './columns.ts';
import { type PreparedIndex, prepareIndex } from './prepare.ts';

/** Loads an index and makes it ready. Rejects if it does not arrive, or is not one that this script reads. */
export async function loadIndex(address: string): Promise<PreparedIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search index came with status ${response.status}`);
  return prepareIndex(fromColumns(await response.json()));
}
