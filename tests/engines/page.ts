import { computeBits } from '../core/bits-table.ts';

/* What bits.test.ts has bundled and opens in every engine: the page computes the table and sends it to where it came from. */

const table = await computeBits().catch((error: unknown) => ({ error: String(error) }));
await fetch('bits', { method: 'POST', body: JSON.stringify(table) });
