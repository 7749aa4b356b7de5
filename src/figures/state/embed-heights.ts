/** What of a figure an embed page shows: all of it, the picture with the player, or the picture alone. */
export const embedControls = ['all', 'player', 'none'] as const;
export type EmbedControls = (typeof embedControls)[number];

/**
 * How high a figure is in frames up to some width: the pixels beside its picture, and the picture's width as a share of what the frame
 * leaves it (left out: nothing of it grows with the frame).
 */
export type FramePiece = readonly [to: number, pixels: number, share?: number];

/** The height of a frame that suits a figure: the same at any width, or piece by piece, from the narrowest on. */
export type FrameHeight = number | readonly FramePiece[];
export type EmbedHeights = Readonly<Record<EmbedControls, FrameHeight>>;
