import type { PictureSet } from './picture-set.ts';

/** Handwritten digits by 13 people, in their order: neighbours are often by the same hand. */
export const digits: PictureSet = {
  id: 'digits',
  file: 'digits.u8.gz',
  bytes: 45_920,
  count: 1797,
  side: 8,
  largest: 16,
  classes: 10,
  checksum: 0xbfb62887,
  record: 65,
  read(records, from, _, pixels) {
    pixels.set(records.subarray(from, from + 64));
    return records[from + 64];
  },
  source: {
    text: 'E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, 1998',
    url: 'https://doi.org/10.24432/C50P49',
    licence: 'CC BY 4.0',
  },
};
