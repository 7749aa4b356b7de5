/** What of a figure an embed page shows: all of it, the picture with the player, or the picture alone. */
export const embedControls = ['all', 'player', 'none'] as const;
export type EmbedControls = (typeof embedControls)[number];

/** The choice that an embed page's query (`?controls=player`) makes; all of it where the query says nothing that is known. */
export function controlsOf(query: string): EmbedControls {
  const asked = new URLSearchParams(query).get('controls');
  return embedControls.find((one) => one === asked) ?? 'all';
}

/** Heights in pixels that suit a frame 600 pixels wide. */
const heights: Readonly<Record<EmbedControls, number>> = { all: 1240, player: 700, none: 620 };

/** HTML that shows an experiment in another page. `address` is that of the embed page with the experiment in its fragment. */
export function embedSnippet(address: string, controls: EmbedControls, title: string): string {
  const url = new URL(address);
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
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
