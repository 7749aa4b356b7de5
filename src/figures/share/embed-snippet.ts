import { escapeMarkup } from '../../render/markup.ts';
import type { EmbedControls, EmbedHeights } from '../state/embed-heights.ts';

/** The kind that an embed page shows unless its query says another. */
export const usualKind = 'descent';

/** HTML that shows a figure in another page. `address` is that of the embed page with the figure's state in its fragment. */
export function embedSnippet(
  address: string,
  { id, heights }: { readonly id: string; readonly heights: EmbedHeights },
  controls: EmbedControls,
  title: string,
): string {
  const url = new URL(address);
  if (id !== usualKind) url.searchParams.set('kind', id);
  if (controls !== 'all') url.searchParams.set('controls', controls);
  const attributes = {
    src: url.href,
    title,
    width: '100%',
    height: String(heights[controls]),
    loading: 'lazy',
    style: 'border:0',
    allow: 'clipboard-write',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}
