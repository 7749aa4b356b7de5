import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { completeExperiment, type ExperimentInput } from '../core/experiment/experiment.ts';
import { contourStage } from '../figures/stages/contour-stage.ts';
import { pictureForm } from '../figures/stages/picture-form.ts';
import { slopeStage } from '../figures/stages/slope-stage.ts';
import type { FigureTexts } from '../figures/state/texts.ts';
import { stillModel } from '../figures/still/model.ts';
import { hues } from '../render/ink.ts';
import { escapeMarkup, toMarkup } from '../render/markup.ts';
import { keptPicture } from './kept-picture.ts';
import { figurePicture, figureStyle } from './social-figure.ts';

/** What a link preview shows: some words, and the figure that the page opens on. */
export interface SocialPicture {
  readonly title: string;
  readonly site: string;
  readonly tagline: string;
  readonly figure: SocialFigure;
  readonly texts: FigureTexts;
}

/** What is drawn: the path of an experiment, or a figure of a kind as it stands before any script, in its own markup. */
export type SocialFigure =
  | { readonly experiment: ExperimentInput }
  | { readonly kind: string; readonly markup: string };

const packageOf = (name: string): { readonly version: string } =>
  createRequire(join(process.cwd(), 'package.json'))(`${name}/package.json`);
const [resvg, pretendard] = ['@resvg/resvg-js', 'pretendard'].map(packageOf);

/** How large link previews are, in pixels. */
export const previewSize = { width: 800, height: 420 } as const;

const width = 1200;
const height = 630;
const margin = 56;

/** Draws a link preview, as PNG of this width and height in pixels: half as heavy as it would be at the full size of its drawing. */
export function socialPicture(picture: SocialPicture): Uint8Array<ArrayBuffer> {
  const svg = socialSvg(picture);
  return keptPicture(svg, `resvg ${resvg.version}, pretendard ${pretendard.version}, ${previewSize.width} px`, () =>
    new Resvg(svg, {
      fitTo: { mode: 'width', value: previewSize.width },
      font: { fontFiles: fontFiles(), defaultFontFamily: 'Pretendard', loadSystemFonts: false },
    })
      .render()
      .asPng(),
  );
}

/** The same as SVG. */
export function socialSvg({ title, site, tagline, figure, texts }: SocialPicture): string {
  const drawn =
    'kind' in figure
      ? {
          ...figurePicture(figure.markup, known),
          style: figureStyle(figure.kind, figure.markup, known, hues),
          fit: 'meet',
        }
      : { ...plane(figure.experiment, texts), style: stylesheet() };
  const { size, lines } = setTitle(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <style>${wordStyle()}${drawn.style}</style>
    <rect width="${width}" height="${height}" fill="${token('paper')}"/>
    <rect x="${width - height}" width="${height}" height="${height}" fill="${token('plot')}"/>
    <svg x="${width - height}" y="0" width="${height}" height="${height}" viewBox="${drawn.viewBox}" preserveAspectRatio="xMidYMid ${drawn.fit}" color="${token('ink')}">
      ${drawn.body}
    </svg>
    <rect x="${width - height - 1}" width="1" height="${height}" fill="${token('rule')}"/>
    ${lines
      .map(
        (line, i) =>
          `<text class="title" x="${margin}" style="font-size:${size}px" y="${height / 2 + 12 + (i - (lines.length - 1) / 2) * size * 1.2}">${escapeMarkup(line)}</text>`,
      )
      .join('')}
    <text class="site" x="${margin}" y="${margin + 24}">${escapeMarkup(site)}</text>
    ${wrap(tagline, room / 24)
      .toReversed()
      .map(
        (line, i) => `<text class="tagline" x="${margin}" y="${height - margin - 32 * i}">${escapeMarkup(line)}</text>`,
      )
      .join('')}
  </svg>`;
}

/** Pictures much flatter or higher than a square are shown whole, others fill it. */
const squarish = 0.85;

/** The picture that an experiment's figure opens on. */
function plane(experiment: ExperimentInput, texts: FigureTexts) {
  const model = stillModel(completeExperiment(experiment).experiment, texts);
  const { surface } = model.prepared;
  const stage = surface.dimension === 1 ? slopeStage : contourStage;
  const figure = toMarkup(stage({ ...model, panels: { ...model.panels, stageWidth: 640 } }, {}));
  const { aspect } = pictureForm(surface);
  return {
    viewBox: `0 0 640 ${Math.round(640 * aspect)}`,
    body: plainSvg(figure),
    fit: aspect > squarish && aspect < 1 / squarish ? 'slice' : 'meet',
  };
}

/** The stage's SVG without its wrapper, with classes where live figures use custom properties, which rasterizers do not know. */
function plainSvg(markup: string): string {
  return markup
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/class="run([^"]*)" style="--hue:var\(--hue-(\d+)\)[^"]*"/g, 'class="run hue-$2$1"')
    .replace(/<g class="handle"[^>]*transform="([^"]*)"[^>]*>/g, '<g class="handle" transform="$1">');
}

const wordStyle = () => `text{font-family:Pretendard}
    .title{font-weight:700;fill:${token('ink')}}
    .site{font-size:30px;font-weight:700;fill:${token('ink')}} .tagline{font-size:24px;fill:${token('ink-soft')}}
    `;

function stylesheet(): string {
  const inks = Array.from({ length: hues }, (_, i) => {
    const line = token(`hue-${i}`);
    return `.hue-${i} .run-line,.hue-${i} .run-ahead,.hue-${i} .run-dots,.hue-${i} .leader{stroke:${line}}.hue-${i} .run-head{fill:${line}}.hue-${i} .run-label{fill:${token(`hue-text-${i}`)}}`;
  });
  return `.contour{fill:${token('contour-ink')};fill-opacity:${token('contour-coat')};stroke:${token('contour-ink')};stroke-opacity:.45;stroke-width:.7}
    .axes,.frame,.handle-target,title,.tangent-label{display:none}
    .curve{fill:none;stroke:${token('contour-ink')};stroke-width:2.5} .tangent{stroke:${token('ink')};stroke-dasharray:5 4}
    .critical{fill:none;stroke:${token('ink')};stroke-width:1.4} .critical--global{fill:${token('ink')}}
    .run-line{fill:none;stroke-width:2.4} .run-ahead{fill:none} .run-dots{fill:none;stroke-width:4.6;stroke-linecap:round}
    .run-head{stroke:${token('plot')};stroke-width:1.5} .leader{fill:none;stroke-width:1}
    .run-label{font-size:15px;font-weight:700}
    .handle-ring{fill:${token('plot')};stroke:${token('ink')};stroke-width:2.2} .handle-dot{fill:${token('ink')}}
    ${inks.join('')}`;
}

/** A colour or number of the light theme, from the style sheet that the pages use. */
function token(name: string): string {
  const found = known(name);
  if (found === undefined) throw new Error(`tokens.css has no --${name}`);
  return found;
}

/** The same, if there is one of that name. */
function known(name: string): string | undefined {
  const found = new RegExp(`--${name}:\\s*(?:light-dark\\(([^,]+),|([^;]+);)`).exec(tokens());
  return (found?.[1] ?? found?.[2])?.trim();
}

let tokenText: string | undefined;
const tokens = () => {
  tokenText ??= readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  return tokenText;
};

const fontFiles = () => {
  const folder = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('pretendard/package.json')),
    'dist/public/static',
  );
  return ['Pretendard-Regular.otf', 'Pretendard-Bold.otf'].map((file) => join(folder, file));
};

/** Pixels that a title has room for beside the picture. */
const room = width - height - 1.5 * margin;

/** A title in lines, smaller where there are many of them. */
function setTitle(title: string): { readonly size: number; readonly lines: readonly string[] } {
  const sizes = [52, 42, 34].map((size) => ({ size, lines: wrap(title, room / size) }));
  return sizes.find(({ lines }) => lines.length <= 4) ?? sizes[sizes.length - 1];
}

/** Breaks a title at its spaces into lines of at most `most` ems: Hangul is one em wide, the rest about half. */
function wrap(title: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of title.split(' ')) {
    const next = line ? `${line} ${word}` : word;
    if (line && ems(next) > most) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

const ems = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u1100' ? 0.92 : 0.56), 0);
