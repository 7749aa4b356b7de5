import { escapeMarkup } from '../../render/markup.ts';
import type { EmbedControls, EmbedHeights } from '../state/embed-heights.ts';
import { frameHeight, frameHeightCss } from './frame-height.ts';
import { usualKind } from './usual-kind.ts';

/** Width in pixels at which the height is right where a page keeps nothing of the style. */
export const usualWidth = 600;

/** A figure to be embedded: its kind, and how high frames of it are. */
export interface Embedded {
  readonly id: string;
  readonly heights: EmbedHeights;
}

/**
 * HTML that shows a figure in another page, as high as its content at any width. `address` is that of the embed page with the figure's
 * state in its fragment.
 */
export function embedSnippet(
  address: string,
  { id, heights }: Embedded,
  controls: EmbedControls,
  title: string,
): string {
  const url = new URL(address);
  if (id !== usualKind) url.searchParams.set('kind', id);
  if (controls !== 'all') url.searchParams.set('controls', controls);
  const height = heights[controls];
  const attributes = {
    src: url.href,
    title,
    width: '100%',
    height: String(frameHeight(height, usualWidth)),
    loading: 'lazy',
    style: `border:0;height:${frameHeightCss(height)}`,
    allow: 'clipboard-write',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<div style="container-type:inline-size"><iframe ${written.join(' ')}></iframe></div>`;
}
