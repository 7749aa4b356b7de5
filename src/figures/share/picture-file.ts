import type { Drawn } from './compose-picture.ts';
import { fontsOf } from './fonts-of.ts';

const copied = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
  'text-anchor',
  'shape-rendering',
] as const;

/**
 * A picture on the page as it can stand in another: styles written out, controls left out. `beneath` is the address of an image that the
 * page shows under it.
 */
export function copyOf(svg: SVGSVGElement, beneath: string | null = null): Drawn {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const property of copied) element.setAttribute(property, plainColor(style.getPropertyValue(property)));
    element.removeAttribute('style');
    element.removeAttribute('class');
  });
  for (const handle of copy.querySelectorAll('.handle-target, [data-handle-tag], title:empty')) handle.remove();
  const { width, height } = svg.viewBox.baseVal;
  const add = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = document.createElementNS(svg.namespaceURI, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    copy.prepend(element);
  };
  if (beneath) add('image', { href: beneath, width, height });
  add('rect', { width: '100%', height: '100%', fill: groundOf(svg) });
  const serializer = new XMLSerializer();
  const inner = Array.from(copy.childNodes, (node) => serializer.serializeToString(node)).join('');
  return { inner: inner.replace(/<!--.*?-->/gs, '').replaceAll(` xmlns="${svg.namespaceURI}"`, ''), width, height };
}

/** A picture on the page as the text of an SVG file that looks the same by itself, with the fonts of its texts within. */
export async function svgFile(svg: SVGSVGElement): Promise<string> {
  const { inner, width, height } = copyOf(svg);
  return withFonts(
    `<svg xmlns="${svg.namespaceURI}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`,
    svg.textContent ?? '',
  );
}

/** The text of an SVG file with the fonts in it that these words are set in. */
export async function withFonts(file: string, words: string): Promise<string> {
  const faces = await fontsOf(words);
  return faces ? file.replace('>', () => `><style>${faces}</style>`) : file;
}

/** What stands behind a picture: its own ground, or that of what it lies on. */
export function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isSeen = backgroundColor !== 'transparent' && !/^rgba\(.*, 0\)$/.test(backgroundColor);
  return isSeen || !element.parentElement ? plainColor(backgroundColor) : groundOf(element.parentElement);
}

/** A mixed colour, which browsers write as `color(srgb 0.5 0.5 0.5)`, in the way that every program reads. */
export function plainColor(value: string): string {
  return value.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/, (_, ...parts: string[]) => {
    const [red, green, blue] = parts.slice(0, 3).map((part) => Math.round(255 * Number(part)));
    return `rgb(${red}, ${green}, ${blue})`;
  });
}

/** The same picture as PNG, with so many pixels for each of its own, each way. Null where the browser refuses. */
export async function pngFile(svg: string, pixelsPerUnit: number): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(pixelsPerUnit * image.width);
  canvas.height = Math.round(pixelsPerUnit * image.height);
  const context = canvas.getContext('2d');
  const draw = () => context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Browsers begin to read the fonts within an image when it is first drawn, and draw it without its texts until then.
  draw();
  await new Promise((resolve) => setTimeout(resolve, fontMilliseconds));
  context?.clearRect(0, 0, canvas.width, canvas.height);
  draw();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Time that the fonts within a picture are given: they are in memory already, and take a tenth of it. */
const fontMilliseconds = 250;

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
