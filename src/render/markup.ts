import { nothing, type TemplateResult } from 'lit-html';

/** What a template may hold: text, numbers, other templates, lists of these. */
type Content = TemplateResult | string | number | boolean | null | undefined | typeof nothing | readonly Content[];

/**
 * Writes a lit template as markup, for pictures drawn at build time: the same templates that live figures render.
 *
 * Event listeners are dropped and `.property` bindings become attributes; both, and `?boolean` ones, must be unquoted in the template.
 * Directives are not supported and throw.
 */
export function toMarkup(content: Content): string {
  if (content === null || content === undefined || content === false || content === nothing) return '';
  if (Array.isArray(content)) return content.map(toMarkup).join('');
  if (isTemplate(content)) return templateToMarkup(content);
  if (typeof content === 'object' || typeof content === 'function')
    throw new Error('Directives cannot be written as markup');
  return escapeMarkup(String(content));
}

function isTemplate(content: Content): content is TemplateResult {
  return typeof content === 'object' && content !== null && 'strings' in content;
}

// The end of a piece of template text right before a value that is all of an attribute, quoted or not.
const attributeStart = /\s([@.?]?)([\w:-]+)=("?)$/;

function templateToMarkup({ strings, values }: TemplateResult): string {
  let out = '';
  let inTag = false;
  strings.forEach((text, i) => {
    inTag = endsInTag(text, inTag);
    const value = values[i] as Content;
    const attribute = inTag ? attributeStart.exec(text) : null;
    const whole = attribute && (attribute[3] === '' || strings[i + 1]?.startsWith('"'));
    if (i === values.length) out += text;
    else if (whole) {
      const [found, prefix, name, quote] = attribute;
      out += text.slice(0, -found.length) + attributeMarkup(prefix, name, value, quote);
    } else out += text + (inTag ? escapeMarkup(String(value)) : toMarkup(value));
  });
  // A dropped quoted attribute leaves its closing quote behind; the marker shows where.
  return out.replaceAll(`${dropped}"`, '').replaceAll(dropped, '');
}

const dropped = '\u0000';

function attributeMarkup(prefix: string, name: string, value: Content, quote: string): string {
  const absent = value === nothing || value === null || value === undefined;
  if (prefix === '@' || (absent && prefix !== '?')) return dropped;
  if (prefix === '?' || typeof value === 'boolean') return value ? ` ${name}` : dropped;
  const text = escapeMarkup(String(value));
  return quote === '"' ? ` ${name}="${text}` : ` ${name}="${text}"`;
}

function endsInTag(text: string, inTag: boolean): boolean {
  const open = text.lastIndexOf('<');
  const close = text.lastIndexOf('>');
  return open === close ? inTag : open > close;
}

/** Escapes text for use in markup, in text and in double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
