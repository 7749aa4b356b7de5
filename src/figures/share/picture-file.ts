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
 * A picture on the page as the text of an SVG file that looks the same by itself: styles written out, fonts within, controls left out.
 * `beneath` is the address of an image that the page shows under it.
 */
export async function svgFile(svg: SVGSVGElement, beneath: string | null = null): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const property of copied) element.setAttribute(property, plainColor(style.getPropertyValue(property)));
    element.removeAttribute('style');
    element.removeAttribute('class');
  });
  for (const handle of copy.querySelectorAll('.handle-target, title:empty')) handle.remove();
  const { width, height } = svg.viewBox.baseVal;
  const background = document.createElementNS(svg.namespaceURI, 'rect') as SVGRectElement;
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', groundOf(svg));
  const faces = await fontsOf(svg.textContent ?? '');
  if (faces) {
    const style = document.createElementNS(svg.namespaceURI, 'style');
    style.textContent = faces;
    copy.prepend(style);
  }
  if (beneath) {
    const image = document.createElementNS(svg.namespaceURI, 'image') as SVGImageElement;
    for (const [key, value] of Object.entries({ href: beneath, width, height })) image.setAttribute(key, String(value));
    copy.prepend(image);
  }
  copy.prepend(background);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const name of ['class', 'tabindex', 'role']) copy.removeAttribute(name);
  return new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/gs, '');
}

/** What stands behind a picture: its own ground, or that of what it lies on. */
function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isSeen = backgroundColor !== 'transparent' && !/^rgba\(.*, 0\)$/.test(backgroundColor);
  return isSeen || !element.parentElement ? plainColor(backgroundColor) : groundOf(element.parentElement);
}

/** A mixed colour, which browsers write as `color(srgb 0.5 0.5 0.5)`, in the way that every program reads. */
function plainColor(value: string): string {
  return value.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/, (_, ...parts: string[]) => {
    const [red, green, blue] = parts.slice(0, 3).map((part) => Math.round(255 * Number(part)));
    return `rgb(${red}, ${green}, ${blue})`;
  });
}

/** The same picture as PNG, twice as many pixels each way. Null where the browser refuses. */
export async function pngFile(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pngScale * image.width;
  canvas.height = pngScale * image.height;
  const context = canvas.getContext('2d');
  const draw = () => context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Browsers begin to read the fonts within an image when it is first drawn, and draw it without its texts until then.
  draw();
  await new Promise((resolve) => setTimeout(resolve, fontMilliseconds));
  context?.clearRect(0, 0, canvas.width, canvas.height);
  draw();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const pngScale = 2;
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
