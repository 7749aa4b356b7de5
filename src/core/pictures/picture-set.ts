/** Small grey pictures, each of one class. */
export interface Pictures {
  readonly count: number;
  /** Pixels along each side. */
  readonly side: number;
  /** Grey values from 0 to `largest`, picture by picture, row by row: length count × side². */
  readonly pixels: Uint8Array;
  /** The grey of a white pixel; 0 is black. */
  readonly largest: number;
  /** The class of each picture: 0, 1, … */
  readonly labels: Uint8Array;
}

/** A file of pictures, and where they are from. Whoever shows the pictures shows the source. */
export interface PictureSet {
  readonly id: string;
  /** Name of the file among the site's data; it is gzipped. */
  readonly file: string;
  /** Length of the file as it is served. */
  readonly bytes: number;
  readonly count: number;
  readonly side: number;
  /** As in `Pictures`. */
  readonly largest: number;
  readonly classes: number;
  /** FNV-1a (32 bits) of the records. */
  readonly checksum: number;
  /** Length of a record. */
  readonly record: number;
  /** Reads record `i`, which begins at `from`: writes its pixels and returns its class. */
  readonly read: (records: Uint8Array, from: number, i: number, pixels: Uint8Array) => number;
  readonly source: {
    readonly text: string;
    readonly url: string;
    readonly licence: string;
  };
}

/**
 * The pictures of a set out of its records, as the file holds them once it is unpacked. Throws a RangeError for anything but these very
 * records: too few or too many, or some changed on the way.
 */
export function decodePictures(set: PictureSet, records: Uint8Array): Pictures {
  const { count, side, largest, record } = set;
  if (records.length !== count * record)
    throw new RangeError(`${set.id} has ${records.length} bytes; allowed: ${count * record}`);
  const found = checksumOf(records);
  if (found !== set.checksum)
    throw new RangeError(`${set.id} has the checksum ${found.toString(16)}; allowed: ${set.checksum.toString(16)}`);
  const size = side * side;
  const pixels = new Uint8Array(count * size);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++)
    labels[i] = set.read(records, i * record, i, pixels.subarray(i * size, (i + 1) * size));
  return { count, side, pixels, largest, labels };
}

/**
 * FNV-1a: tells whether something was changed on the way, not by whom.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
 */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
