/**
 * The page's own font faces that a text is set in, as CSS with the files inside, for pictures that travel. Empty where the page has none,
 * and without those that do not arrive: the picture then takes what font it finds.
 */
export async function fontsOf(text: string): Promise<string> {
  const faces = ownFaces().filter(({ style }) => covers(style.getPropertyValue('unicode-range'), text));
  const all = await Promise.all(faces.map((face) => inlined(face).catch(() => '')));
  return all.join('\n');
}

function ownFaces(): CSSFontFaceRule[] {
  const family = getComputedStyle(document.body).fontFamily.split(',')[0].replaceAll(/["']/g, '').trim();
  return [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').replaceAll(/["']/g, '') === family);
}

/** The rules of a style sheet; none of one from elsewhere, such as an extension's, which may not be read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    return [];
  }
}

/** A face with its file inside. Rejects if that does not arrive. */
async function inlined({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (!address) return '';
  if (address.startsWith('data:')) return written(style, address);
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? location.href));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return written(style, await dataUrl(await response.blob()));
}

function written(style: CSSStyleDeclaration, data: string): string {
  const kept = ['font-family', 'font-weight', 'unicode-range'].map((name) => `${name}:${style.getPropertyValue(name)}`);
  return `@font-face{${kept.join(';')};src:url(${data}) format("woff2")}`;
}

const dataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** Whether a `unicode-range` (`U+0-10FF,U+1E00`) holds any character of a text but spaces. */
export function covers(range: string, text: string): boolean {
  const spans = [...range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, low, high = low]) => [
    Number.parseInt(low, 16),
    Number.parseInt(high, 16),
  ]);
  return [...text].some((char) => {
    const code = char.codePointAt(0)!;
    return code > 32 && spans.some(([low, high]) => code >= low && code <= high);
  });
}
