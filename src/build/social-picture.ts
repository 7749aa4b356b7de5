import { readFileSync } from 'node:fs';
import { opening } from '../../content/landing.ts';
import { completeExperiment } from '../core/experiment.ts';
import { computeRuns, prepareNow } from '../core/run.ts';
import { contourPaths } from '../render/contours.ts';
import { inkOf } from '../render/ink.ts';
import { escapeMarkup } from '../render/markup.ts';
import { linePath, trackOf } from '../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../render/window.ts';

/** What a link preview says. */
export interface SocialTexts {
  readonly site: string;
  readonly title: string;
  readonly description: string;
}

const width = 1200;
const height = 630;
const margin = 72;
/** Cut off on every side: contour areas close along the edge of their grid. */
const bleed = 8;

/** The part of Beale's valley that puts the runs to the right of the words; one scale on both axes. */
const view: Window = { x: [-3.8, 3.7], y: [-1.97, 1.98], width: width + 2 * bleed, height: height + 2 * bleed };

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const light = (name: string): string =>
  new RegExp(`--${name}: light-dark\\((#\\w{6})`).exec(css)?.[1] ?? `no --${name} in tokens.css`;

/** The picture without words: the landscape, under paper that gives way to it, and the opening picture's runs. */
function background(): string {
  const { experiment } = completeExperiment(opening);
  const prepared = prepareNow(experiment);
  const levels = contourPaths(prepared.surface, view, 160).map(
    ({ d }) =>
      `<path d="${d}" fill="${light('contour-ink')}" fill-opacity=".02" stroke="${light('contour-ink')}" stroke-opacity=".4"/>`,
  );
  const runs = computeRuns(prepared, experiment).map(({ spec, trajectory }) => {
    const { hue, dash } = inkOf(experiment.runs[spec].optimizer);
    const track = trackOf(
      trajectory,
      (x) => toPixelX(view, x),
      (_, y) => toPixelY(view, y),
    );
    const d = linePath(track, 0, track.count - 1);
    return `<path d="${d}" fill="none" stroke="${light(`hue-${hue}`)}" stroke-width="4" stroke-linejoin="round" stroke-dasharray="${dash}"/>`;
  });
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${light('paper')}" stop-opacity="${opacity}"/>`;
  return `<defs><linearGradient id="paper">${stop(0.4, 0.97)}${stop(0.68, 0)}</linearGradient></defs>
<rect width="${width}" height="${height}" fill="${light('plot')}"/>
<g transform="translate(${-bleed} ${-bleed})">${levels.join('')}<rect width="${view.width}" height="${view.height}" fill="url(#paper)"/>${runs.join('')}</g>`;
}

let drawn: string | undefined;

/** A link preview as SVG, 1200 × 630: the words on paper that gives way to the landscape. */
export function socialPicture({ site, title, description }: SocialTexts): string {
  drawn ??= background();
  const size = title.length > 22 ? 58 : 72;
  const lines = wrap(title, (width * 0.49) / size);
  const words = [
    text(site, margin, 112, 34, 600, light('hue-text-5')),
    ...lines.map((line, i) => text(line, margin, 246 + i * size * 1.22, size, 700, light('ink'))),
    ...wrap(description, (width * 0.43) / 27)
      .slice(0, 4)
      .map((line, i) => text(line, margin, 246 + lines.length * size * 1.22 + 4 + i * 42, 27, 500, light('ink-soft'))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Pretendard">${drawn}${words.join('')}</svg>`;
}

const text = (words: string, x: number, y: number, size: number, weight: number, colour: string) =>
  `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeMarkup(words)}</text>`;

/** Breaks a text at spaces into lines of at most `ems` widths of the letter M, about. */
function wrap(words: string, ems: number): string[] {
  const widthOf = (piece: string) =>
    [...piece].reduce((sum, char) => sum + (/[\u1100-\uffff]/.test(char) ? 0.88 : char === ' ' ? 0.26 : 0.53), 0);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= ems) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
