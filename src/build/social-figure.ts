import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computed, type Lookup } from './plain-css.ts';

/*
 * Figures take their colours from style sheets, by custom properties, nested conditions and the like, which rasterizers do not know: here
 * these sheets become the plain rules that they do.
 */

/** Folders whose style sheets a kind uses that has none of its own. */
const lent: Readonly<Record<string, readonly string[]>> = { tangent: ['surface', 'gradient'] };

const sheets = (kind: string) => [
  ...['styles/plot.css', 'styles/handle.css', 'styles/sketches.css', `sketches/${kind}/style.css`],
  ...(lent[kind] ?? [kind]).flatMap((folder) => [`kinds/${folder}/style.css`, `kinds/${folder}/picture.css`]),
];

const readSheet = (sheet: string): string => {
  const file = join(process.cwd(), 'src/figures', sheet);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Properties that elements set for themselves, with the values that they have in the figure. */
type OwnValues = ReadonlyMap<string, readonly string[]>;

/** The rules of a figure of a kind, in light colours. `token` says what the site's custom properties are, `hues` how many hues there are. */
export function figureStyle(kind: string, markup: string, token: Lookup, hues: number): string {
  const css = withoutConditions(sheets(kind).map(readSheet).join('\n'));
  // The first that a sheet says of a property of its own.
  const local = new Map(
    [...css.matchAll(/[{;]\s*--([\w-]+):([^;}]*)/g)].toReversed().map(([, name, value]) => [name, value.trim()]),
  );
  const lookup: Lookup = (name) => local.get(name) ?? token(name);
  const own = new Map([['hue', Array.from({ length: hues }, (_, hue) => String(hue))]]);
  for (const [, name, value] of markup.matchAll(ownProperty)) {
    const values = own.get(name) ?? [];
    if (!values.includes(value)) own.set(name, [...values, value]);
  }
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .map(([, selectors, declarations]) => plainRules(selectors, declarations, { lookup, local }, own))
    .join('\n');
}

/** A number that an element sets for itself, such as how dark it is. */
const ownProperty = /style="--([a-z]+):\s*([\d.]+);?"/g;
const className = (name: string, value: string) => `${name}-${value.replace('.', '_')}`;

/** A style sheet without comments and without what holds under a condition only. */
const withoutConditions = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');

/** A rule as it is, and where it follows what elements set for themselves, once for every value. */
function plainRules(
  selectors: string,
  declarations: string,
  { lookup, local }: { lookup: Lookup; local: ReadonlyMap<string, string> },
  own: OwnValues,
): string {
  const known = selectors
    .split(/,(?![^(]*\))/)
    .map((one) => one.trim())
    .filter((one) => /^[\w\s.>-]+$/.test(one));
  if (known.length === 0) return '';
  const isOwn = (name: string) => own.has(name.replace(/-text$/, ''));
  const general = computed(declarations, (name) => (isOwn(name) ? local.get(name) : lookup(name)));
  const rules = [`${known.join(',')}{${plain(general)}}`];
  const open = computed(declarations, (name) => (isOwn(name) ? undefined : lookup(name)));
  const named = [...own].find(([name]) => new RegExp(`var\\(--${name}(-text)?\\)`).test(open));
  const [name, values] = named ?? ['', []];
  for (const value of values) {
    const told: Lookup = (one) => {
      if (one === name) return name === 'hue' ? lookup(`hue-${value}`) : value;
      return one === `${name}-text` ? lookup(`hue-text-${value}`) : lookup(one);
    };
    const where = known.flatMap((one) => [`${one}.${className(name, value)}`, `.${className(name, value)} ${one}`]);
    rules.push(`${where.join(',')}{${plain(computed(declarations, told))}}`);
  }
  return rules.join('');
}

/** Declarations without custom properties and without those that have to be computed. */
const plain = (declarations: string): string =>
  declarations
    .split(';')
    .filter((one) => !/\(|^\s*--/.test(one.replace(/rgb\([^()]*\)|translate\([^()]*\)/g, '')))
    .join(';');

/** Around the picture, in its own units. */
const margin = 16;
/** What a landscape in space leaves empty on either side, as a share of its picture. */
const spare = 0.14;

/** What is for hands and for readers that listen, and names in signs that the typeface of link previews has not. */
const unseen =
  /<circle class="handle-target[^>]*>(<\/circle>)?|<title>[\s\S]*?<\/title>|<text[^>]*>[^<]*∇[^<]*<\/text>/g;

/** Styles of single elements, computed. */
const computedStyles = (body: string, token: Lookup): string =>
  body.replace(/ style="([^"]*\bvar\([^"]*)"/g, (_, style) => ` style="${computed(style, token)}"`);

/** The picture in a figure's markup, what its elements set for themselves as classes; nothing in it is to be taken hold of. */
export function figurePicture(markup: string, token: Lookup): { readonly viewBox: string; readonly body: string } {
  const pictures = [...markup.matchAll(/<svg([^>]*)viewBox="([^"]*)"[^>]*>([\s\S]*?)<\/svg>/g)];
  const found = pictures.find(([, , viewBox]) => Number(viewBox.split(' ')[2]) > 100);
  if (!found) throw new Error('This figure has no picture');
  const [, attributes, viewBox, body] = found;
  const [x, y, width, height] = viewBox.split(' ').map(Number);
  const room = attributes.includes('relief-plot') ? -spare * width : margin;
  return {
    viewBox: [x - room, y - room, width + 2 * room, height + 2 * room].map(Math.round).join(' '),
    body: computedStyles(withClasses(body.replace(unseen, '')), token),
  };
}

const styled = /<(\w+)((?:\s[^>]*?)?)\sstyle="--([a-z]+):\s*(?:var\(--hue-)?([\d.]+)[^"]*"/g;

const withClasses = (body: string): string =>
  body.replace(styled, (_, tag, attributes: string, name: string, value: string) => {
    const own = className(name, value);
    return / class="/.test(attributes)
      ? `<${tag}${attributes.replace(' class="', ` class="${own} `)}`
      : `<${tag} class="${own}"${attributes}`;
  });
