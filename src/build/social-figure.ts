import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Sketches take their colours from style sheets, by custom properties, nested conditions and the like, which rasterizers do not know: here
 * these sheets become the plain rules that they do.
 */

const sheets = (kind: string) => [
  'styles/plot.css',
  'styles/handle.css',
  'styles/sketches.css',
  `sketches/${kind}/style.css`,
];

const readSheet = (sheet: string): string => {
  const file = join(process.cwd(), 'src/figures', sheet);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The rules of a sketch, in light colours. `token` says what a custom property is, `hues` how many hues there are. */
export const sketchStyle = (kind: string, token: (name: string) => string, hues: number): string =>
  sheets(kind)
    .map(readSheet)
    .flatMap((css) => [...withoutConditions(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    .map(([, selectors, declarations]) => plainRule(selectors, declarations, token, hues))
    .join('\n');

/** A style sheet without comments and without what holds under a condition only. */
const withoutConditions = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');

function plainRule(selectors: string, declarations: string, token: (name: string) => string, hues: number): string {
  const known = selectors
    .split(/,(?![^(]*\))/)
    .map((one) => one.trim())
    .filter((one) => /^[\w\s.>-]+$/.test(one));
  if (known.length === 0) return '';
  const rule = (chosen: readonly string[], hue?: number) => `${chosen.join(',')}{${plain(declarations, token, hue)}}`;
  if (!/var\(--hue(-text)?\)/.test(declarations)) return rule(known);
  const all = Array.from({ length: hues }, (_, hue) => hue);
  return all
    .map((hue) =>
      rule(
        known.flatMap((one) => [`${one}.hue-${hue}`, `.hue-${hue} ${one}`]),
        hue,
      ),
    )
    .join('');
}

/** Declarations with the values of custom properties, without those that have to be computed. */
const plain = (declarations: string, token: (name: string) => string, hue?: number): string =>
  declarations
    .replace(/var\(--(hue|hue-text)\)/g, (whole, name) => (hue === undefined ? whole : token(`${name}-${hue}`)))
    .replace(/var\(--([\w-]+)(?:,[^()]*)?\)/g, (whole, name) => resolved(whole, name, token))
    .split(';')
    .filter((one) => !/\(|^\s*--/.test(one.replace(/rgb\([^()]*\)|translate\([^()]*\)/g, '')))
    .join(';');

function resolved(whole: string, name: string, token: (name: string) => string): string {
  try {
    return token(name);
  } catch {
    // What a figure sets for itself stays as it is, and its declaration is left out.
    return whole;
  }
}

/** Around the picture, in its own units. */
const margin = 16;

/** The picture of a sketch's markup, its hues as classes; nothing in it is to be taken hold of. */
export function sketchPicture(markup: string): { readonly viewBox: string; readonly body: string } {
  const pictures = [...markup.matchAll(/<svg[^>]*viewBox="([^"]*)"[^>]*>([\s\S]*?)<\/svg>/g)];
  const found = pictures.find(([, viewBox]) => Number(viewBox.split(' ')[2]) > 100);
  if (!found) throw new Error('This sketch has no picture');
  const [, viewBox, body] = found;
  const [x, y, width, height] = viewBox.split(' ').map(Number);
  return {
    viewBox: [x - margin, y - margin, width + 2 * margin, height + 2 * margin].join(' '),
    body: body
      .replace(/<circle class="handle-target[^>]*>(<\/circle>)?|<title>[\s\S]*?<\/title>/g, '')
      .replace(/<(\w+)((?:\s[^>]*)?)\sstyle="--hue:\s*var\(--hue-(\d+)\)[^"]*"/g, (_, tag, attributes: string, hue) =>
        / class="/.test(attributes)
          ? `<${tag}${attributes.replace(' class="', ` class="hue-${hue} `)}`
          : `<${tag} class="hue-${hue}"${attributes}`,
      ),
  };
}
