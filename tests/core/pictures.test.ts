import { readFileSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { pictureSets } from '../../src/core/pictures/index.ts';
import { decodePictures } from '../../src/core/pictures/picture-set.ts';
import { loadPictures } from '../../src/figures/state/load-pictures.ts';
import { inProject } from '../../src/tooling/project.ts';

const folder = 'https://example.test/data/';
const pathOf = (file: string) => inProject('public/data', file);

describe.each(Object.values(pictureSets))('the set $id', (set) => {
  const packed = readFileSync(pathOf(set.file));
  const records = new Uint8Array(gunzipSync(packed));
  const answer = (body: Uint8Array, status = 200) => vi.fn(async () => new Response(new Uint8Array(body), { status }));

  test('is the file that is served, of so many pictures, classes and greys', async () => {
    expect(statSync(pathOf(set.file)).size).toBe(set.bytes);
    const { count, side, pixels, labels } = decodePictures(set, records);
    expect([count, side, pixels.length]).toEqual([set.count, set.side, set.count * set.side ** 2]);
    expect(Math.max(...new Set(pixels))).toBe(set.largest);
    expect([...new Set(labels)].sort((a, b) => a - b)).toEqual(Array.from({ length: set.classes }, (_, i) => i));
  });

  test('is fetched with progress, packed or unpacked by its host', async () => {
    const shares: number[] = [];
    const ask = answer(packed);
    const pictures = await loadPictures(set, { folder, fetch: ask, onProgress: (share) => shares.push(share) });
    expect(ask).toHaveBeenCalledWith(`${folder}${set.file}`, {});
    expect(shares.at(-1)).toBe(1);
    // Millions of numbers: `toEqual` would take seconds.
    expect(isDeepStrictEqual(pictures, decodePictures(set, records))).toBe(true);
    expect(isDeepStrictEqual(await loadPictures(set, { folder, fetch: answer(records) }), pictures)).toBe(true);
  });

  test('is refused where it cannot be had, is cut off, or was changed on the way', async () => {
    await expect(loadPictures(set, { folder, fetch: answer(packed, 404) })).rejects.toThrow('404');
    await expect(loadPictures(set, { folder, fetch: answer(packed.subarray(0, 9000)) })).rejects.toThrow();
    await expect(loadPictures(set, { folder, fetch: answer(records.subarray(0, 9000)) })).rejects.toThrow('allowed');
    const changed = records.slice();
    changed[4711] ^= 1;
    await expect(loadPictures(set, { folder, fetch: answer(changed) })).rejects.toThrow('checksum');
  });

  test('names its source and its licence', () => {
    expect(readFileSync(pathOf('README.md'), 'utf8')).toContain(set.file);
    expect(set.source.licence).toMatch(/^(CC BY 4\.0|MIT)/);
    expect(set.source.url).toMatch(/^https:/);
  });
});

test('an aborted download ends with its reason', async () => {
  const controller = new AbortController();
  controller.abort(new Error('not wanted'));
  const ask = async (_: string, { signal }: { readonly signal?: AbortSignal }) => {
    signal?.throwIfAborted();
    return new Response('');
  };
  await expect(loadPictures(pictureSets.digits, { folder, fetch: ask, signal: controller.signal })).rejects.toThrow(
    'not wanted',
  );
});

test('the first digit is the zero that the data set begins with, and a picture of clothes has its left pixel in the high bits', () => {
  const [zero, shirt] = Object.values(pictureSets).map((set) =>
    decodePictures(set, new Uint8Array(gunzipSync(readFileSync(pathOf(set.file))))),
  );
  expect(zero.labels[0]).toBe(0);
  expect(Array.from({ length: 8 }, (_, row) => [...zero.pixels.subarray(8 * row, 8 * row + 8)])).toEqual([
    [0, 0, 5, 13, 9, 1, 0, 0],
    [0, 0, 13, 15, 10, 15, 5, 0],
    [0, 3, 15, 2, 0, 11, 8, 0],
    [0, 4, 12, 0, 0, 8, 8, 0],
    [0, 5, 8, 0, 0, 9, 8, 0],
    [0, 4, 11, 0, 1, 12, 7, 0],
    [0, 2, 14, 5, 10, 12, 0, 0],
    [0, 0, 6, 13, 10, 0, 0, 0],
  ]);
  // Clothes lie in the middle of their picture: were pixels of a pair swapped, or rows, neighbours would differ more.
  const roughness = (step: number) => {
    let sum = 0;
    for (let i = 0; i + step < shirt.pixels.length; i++) sum += Math.abs(shirt.pixels[i + step] - shirt.pixels[i]);
    return sum;
  };
  expect(roughness(1)).toBeLessThan(roughness(2));
  expect(roughness(28)).toBeLessThan(roughness(14) / 2);
});
