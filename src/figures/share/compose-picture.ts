import { escapeMarkup } from '../../render/markup.ts';

/** A drawing that can be put into another: what is in its SVG, in units of its own size. */
export interface Drawn {
  readonly inner: string;
  readonly width: number;
  readonly height: number;
}

/** A few words in one colour, with a run's marker before them where there is one; they are not broken. */
export interface Words {
  readonly text: string;
  readonly color: string;
  readonly bold?: boolean;
  /** Path of a marker around the origin. */
  readonly marker?: string;
}

/** What a picture is put together from. */
export interface PictureParts {
  readonly picture: Drawn;
  readonly chart: Drawn | null;
  /** Each begins a line of its own where there is room for lines, and goes on in the next where it is too long. */
  readonly settings: readonly (readonly Words[])[];
  readonly source: Words | null;
  readonly ground: string;
  readonly fontFamily: string;
}

/** Width of words in pixels at the size of text. */
export type Measure = (words: Words) => number;

export const textSize = 13;
const lineHeight = 19;
const pad = 16;
const gap = 12;
/** Between words that could be parted. */
const space = 10;
const markerWidth = 15;
/** Of a picture in the form of a slide: small, so that its words can be read from the last row. */
const slide = { width: 800, height: 450 } as const;
/** How many pixels a PNG has for each of a picture's own, each way; a slide as many as a common screen. */
export const pixelsPerUnit = (wide: boolean): number => (wide ? 1920 / slide.width : 2);
/** A picture flatter than this stands over the whole width of a slide. */
const flat = 0.62;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Puts a picture, its chart, its settings and its source together: the text of an SVG file without fonts. */
export function composePicture(parts: PictureParts, wide: boolean, measure: Measure): string {
  const { picture, chart, settings, source } = parts;
  if (wide) return slideOf(parts, measure);
  if (!chart && settings.length === 0 && !source)
    return file(parts, picture.width, picture.height, drawnAt(picture, { x: 0, y: 0, width: picture.width }));
  const { width } = picture;
  const written: string[] = [drawnAt(picture, { x: pad, y: pad, width })];
  let y = pad + picture.height + gap;
  if (chart) {
    written.push(drawnAt(chart, { x: pad, y, width }));
    y += heightAt(chart, width) + gap;
  }
  const text = textAt([...settings, ...(source ? [[source]] : [])], { x: pad, y, width }, measure);
  written.push(text.markup);
  return file(parts, width + 2 * pad, y + text.height + pad - gap / 2, written.join(''));
}

/** The same in the form of a slide: what stands beside a picture about as high as wide stands below a flat one. */
function slideOf(parts: PictureParts, measure: Measure): string {
  const { picture, chart, settings, source } = parts;
  const inside = slide.width - 2 * pad;
  const foot = source ? lineHeight + gap / 2 : 0;
  const room = slide.height - 2 * pad - foot;
  const sourceMarkup = source
    ? textAt([[source]], { x: pad, y: slide.height - pad - lineHeight, width: inside }, measure).markup
    : '';
  const whole = (markup: string) => file(parts, slide.width, slide.height, markup + sourceMarkup);
  const aspect = picture.height / picture.width;
  if (!chart && settings.length === 0) {
    const width = Math.min(inside, room / aspect);
    return whole(drawnAt(picture, { x: (slide.width - width) / 2, y: pad, width }));
  }
  if (aspect >= flat) {
    const width = Math.min(inside * 0.62, room / aspect);
    const side = { x: pad + width + 2 * gap, width: inside - width - 2 * gap };
    const text = textAt(settings, { ...side, y: pad }, measure);
    const top = pad + text.height + (text.height > 0 ? gap : 0);
    return whole(
      drawnAt(picture, { x: pad, y: pad, width }) +
        text.markup +
        (chart ? drawnAt(chart, { x: side.x, y: top, width: widthWithin(chart, side.width, pad + room - top) }) : ''),
    );
  }
  const half = (inside - 2 * gap) / 2;
  const sideBySide = chart !== null && settings.length > 0;
  const below = { x: pad, width: sideBySide ? half : inside };
  const text = textAt(settings, { ...below, y: 0 }, measure).height;
  const under = Math.min(Math.max(text, chart ? heightAt(chart, sideBySide ? half : inside) : 0), room * 0.4);
  const width = Math.min(inside, (room - under - gap) / aspect);
  const top = pad + width * aspect + gap;
  return whole(
    drawnAt(picture, { x: pad + (inside - width) / 2, y: pad, width }) +
      textAt(settings, { ...below, y: top }, measure).markup +
      (chart
        ? drawnAt(chart, {
            x: sideBySide ? pad + half + 2 * gap : pad,
            y: top,
            width: widthWithin(chart, sideBySide ? half : inside, pad + room - top),
          })
        : ''),
  );
}

const heightAt = ({ width, height }: Drawn, wanted: number): number => (height / width) * wanted;

/** The width at which a drawing fits into that room. */
const widthWithin = ({ width, height }: Drawn, most: number, room: number): number =>
  Math.max(0, Math.min(most, (room * width) / height));

const short = (value: number): number => Number(value.toFixed(2));

function drawnAt(drawn: Drawn, { x, y, width }: Placed): string {
  const height = heightAt(drawn, width);
  return `<svg x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(drawn.width)} ${short(drawn.height)}">${drawn.inner}</svg>`;
}

/** Lines of words, broken between words where they are too long for the width; and the height of all. */
function textAt(
  lines: readonly (readonly Words[])[],
  { x, y, width }: Placed,
  measure: Measure,
): { readonly markup: string; readonly height: number } {
  let row = 0;
  const written = lines.map((words) => {
    let at = 0;
    const placed = words.map((one) => {
      const lead = one.marker ? markerWidth : 0;
      const needed = lead + measure(one);
      if (at > 0 && at + needed > width) {
        row++;
        at = 0;
      }
      const left = x + at;
      const base = y + row * lineHeight + textSize;
      at += needed + space;
      const marker = one.marker
        ? `<path d="${one.marker}" fill="${one.color}" transform="translate(${short(left + 6)},${short(base - 4.5)})"/>`
        : '';
      const weight = one.bold ? ' font-weight="650"' : '';
      return `${marker}<text x="${short(left + lead)}" y="${short(base)}" fill="${one.color}"${weight}>${escapeMarkup(one.text)}</text>`;
    });
    row++;
    return placed.join('');
  });
  return { markup: written.join(''), height: row * lineHeight };
}

function file({ ground, fontFamily }: PictureParts, width: number, height: number, content: string): string {
  const [w, h] = [short(width), short(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${escapeMarkup(fontFamily)}" font-size="${textSize}"><rect width="100%" height="100%" fill="${ground}"/>${content}</svg>`;
}
