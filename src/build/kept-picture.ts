import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), '.cache/pictures');

/**
 * A picture that `draw` makes of an SVG, or the same from an earlier build: hundreds of link previews take a quarter of a minute.
 * @param maker what draws and how, with its version: another one draws anew
 */
export function keptPicture(svg: string, maker: string, draw: () => Uint8Array): Uint8Array<ArrayBuffer> {
  const key = createHash('sha256').update(maker).update('\n').update(svg).digest('hex').slice(0, 32);
  const file = join(folder, `${key}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const picture = new Uint8Array(draw());
  mkdirSync(folder, { recursive: true });
  // Another build may write the same at once.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, file);
  return picture;
}
