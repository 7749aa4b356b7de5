import type { TemplateResult } from 'lit-html';
import { lightMarkup } from '../../render/light-markup.ts';
import { toMarkup } from '../../render/markup.ts';

/**
 * Markup of a figure as it stands until its script runs. Nobody listens to its fields yet, so they are drawn only; a browser that offers to
 * fill in forms would otherwise lay out every figure of a page, wherever it is, to see whether its fields can be filled in.
 */
export const stillMarkup = (figure: TemplateResult): string =>
  lightMarkup(toMarkup(figure))
    .replace(/<input(?![^>]*type="(?:range|radio|checkbox|file)")([^>]*)>/g, (_, attributes: string) =>
      drawnField(attributeOf(attributes, 'class'), attributeOf(attributes, 'value')),
    )
    .replace(/<select([^>]*)>([\s\S]*?)<\/select>/g, (_, attributes: string, list: string) => {
      const options = [...list.matchAll(/<option([^>]*)>([^<]*)/g)];
      const names = options.map(([, , name]) => name);
      const chosen = options.findIndex(([, option]) => / selected(?=[\s=]|$)/.test(option));
      // A menu is as wide as the longest of its options.
      const widest = names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
      const style = `${attributeOf(attributes, 'class')} drawn-field--menu`;
      return drawnField(style, names[Math.max(0, chosen)] ?? '', ` data-widest="${widest}"`);
    })
    .replace(/\s*\n\s*/g, ' ');

const drawnField = (style: string, value: string, more = '') =>
  `<span class="drawn-field ${style.trim()}"${more}>${value}</span>`;

const attributeOf = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
