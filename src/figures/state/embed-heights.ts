/** What of a figure an embed page shows: all of it, the picture with the player, or the picture alone. */
export const embedControls = ['all', 'player', 'none'] as const;
export type EmbedControls = (typeof embedControls)[number];

/** Heights in pixels that suit a frame 600 pixels wide. */
export type EmbedHeights = Readonly<Record<EmbedControls, number>>;
