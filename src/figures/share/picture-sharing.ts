import { signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { FigureContext, Shareable } from '../state/context.ts';
import { loadLatest } from '../state/load-latest.ts';
import { composePicture, type Measure, pixelsPerUnit, textSize, type Words } from './compose-picture.ts';
import { inTheme } from './in-theme.ts';
import { type PictureChoice, rememberedPicture, rememberPicture } from './picture-choice.ts';
import { copyOf, download, groundOf, plainColor, pngFile, withFonts } from './picture-file.ts';
import { picturePart } from './picture-part.ts';
import { sourceLine } from './source-line.ts';
import { type Told, toldSettings } from './told-settings.ts';

/** The picture of the figure in `host` as a file, with what the reader wants on it; `name` is the file's, without its ending. */
export function pictureSharing(
  host: HTMLElement,
  { store, texts, linkId }: FigureContext,
  beneath: Shareable['beneath'],
  name: () => string,
): () => TemplateResult {
  const choice = signal<PictureChoice>(rememberedPicture());
  const make = () => pictureOf(host, { store, texts, linkId }, beneath, choice.peek());
  const events = {
    svg: loadLatest(store.failures, make, (svg) => {
      if (svg) download(`${name()}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
    }),
    png: loadLatest(
      store.failures,
      async () => {
        const svg = await make();
        return svg && pngFile(svg, pixelsPerUnit(choice.peek().wide));
      },
      (png) => {
        if (png) download(`${name()}.png`, png);
      },
    ),
    choose(change: Partial<PictureChoice>) {
      choice.value = { ...choice.peek(), ...change };
      rememberPicture(choice.peek());
    },
  };
  return () => picturePart({ texts, choice: choice.value, hasChart: chartOf(host) !== null }, events);
}

/** The chart of the loss beside a picture, in the playground beside the place of either. */
const chartOf = (host: HTMLElement): SVGSVGElement | null =>
  (host.closest('.workbench--play') ?? host).querySelector('svg.chart:not(.phase-trace)');

async function pictureOf(
  host: HTMLElement,
  { store, texts, linkId }: Pick<FigureContext, 'store' | 'texts' | 'linkId'>,
  beneath: Shareable['beneath'],
  choice: PictureChoice,
): Promise<string | null> {
  const svg = host.querySelector<SVGSVGElement>('svg.plot');
  if (!svg) return null;
  const chart = choice.chart ? chartOf(host) : null;
  const setup = store.setup.peek();
  const told = choice.settings
    ? toldSettings({ setup, prepared: store.prepared.peek(), texts, playhead: store.playhead.peek() })
    : [];
  // A canvas under the picture is painted anew in other colours, which takes a moment.
  const drawn = await inTheme(choice.theme, beneath !== undefined, () => {
    const inked = (property: string) => colorOf(host, property);
    const worded = ({ hue, ...words }: Told): Words => ({
      ...words,
      color: inked(hue === undefined ? 'ink' : `hue-text-${hue}`),
    });
    return {
      picture: copyOf(svg, beneath?.() ?? null),
      chart: chart && copyOf(chart),
      settings: told.map((line) => line.map(worded)),
      source: choice.source ? { text: sourceLine(linkId), color: inked('ink-soft') } : null,
      ground: groundOf(host),
    };
  });
  const { fontFamily } = getComputedStyle(host);
  const file = composePicture({ ...drawn, fontFamily }, choice.wide, measureIn(fontFamily));
  const words = [svg.textContent, chart?.textContent, drawn.source?.text, ...told.flat().map(({ text }) => text)];
  return withFonts(file, words.join(' '));
}

/** What one of the page's colours is worth where `host` is. */
function colorOf(host: HTMLElement, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${property})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return plainColor(color);
}

/** Measures words as that font sets them. */
function measureIn(fontFamily: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return ({ text, bold }) => {
    if (!context) return text.length * textSize * 0.6;
    context.font = `${bold ? 650 : 400} ${textSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
