import type { PictureSet } from './picture-set.ts';

/** Pictures of clothes: the first 250 of each of ten classes of Fashion-MNIST, in 16 greys. */
export const clothes: PictureSet = {
  id: 'clothes',
  file: 'clothes.u4.gz',
  bytes: 486_338,
  count: 2500,
  side: 28,
  largest: 15,
  classes: 10,
  checksum: 0xfe122c99,
  record: 392,
  read(records, from, i, pixels) {
    for (let pair = 0; pair < 392; pair++) {
      const both = records[from + pair];
      pixels[2 * pair] = both >> 4;
      pixels[2 * pair + 1] = both & 15;
    }
    return i % 10;
  },
  source: {
    text: 'H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms, 2017',
    url: 'https://arxiv.org/abs/1708.07747',
    licence: 'MIT, © 2017 Zalando SE',
  },
};
