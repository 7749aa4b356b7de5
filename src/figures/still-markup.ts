import type { TemplateResult } from 'lit-html';
import { lightMarkup } from '../render/light-markup.ts';
import { toMarkup } from '../render/markup.ts';

const fields = /<(select|textarea|input(?![^>]*type="?(?:range|radio|checkbox)))(?=[\s>])/g;

/**
 * Markup of a figure as it stands until its script runs. Nobody listens to its fields yet, so they are disabled; a browser that offers to
 * fill in forms would otherwise lay out every figure of a page, wherever it is, to see which of them can be filled in.
 */
export const stillMarkup = (figure: TemplateResult): string =>
  lightMarkup(toMarkup(figure)).replace(fields, '<$1 disabled');
