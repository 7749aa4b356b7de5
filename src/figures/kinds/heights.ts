import type { EmbedHeights, FramePiece } from '../state/embed-heights.ts';
import type { FigureKind } from './index.ts';

/** What the height of a figure follows from beside its kind and its frame. */
export interface PictureForm {
  /** How many times as high as wide the picture is. */
  readonly aspect: number;
  /** Whether the data stand beside it. */
  readonly data: boolean;
  readonly dimension: number;
}

const always = Number.POSITIVE_INFINITY;
/** Frames from which a figure stands beside its controls (figure.css, with the padding of an embed page). */
const beside = 784;
/** Frames up to which a player takes a line more, and up to which they are a phone's, where all that is pressed is larger. */
const narrowest = 384;
const phone = 500;
/** A picture flatter than this has its controls below it at any width (workbench.ts). */
const flat = 0.55;

/** The picture and its player, and the picture alone: it is as wide as the frame. */
const withPlayer = (aspect: number): readonly FramePiece[] => [
  [narrowest, 140, aspect],
  [beside, 104, aspect],
  [always, 68, aspect],
];
const alone = (aspect: number): readonly FramePiece[] => [[always, 24, aspect]];

/** Controls below the picture, and on a wide frame beside it: pixels they take on phones, and on others. */
const stacked = (aspect: number, pixels: readonly [number, number]): readonly FramePiece[] => [
  [phone, pixels[0], aspect],
  [beside, pixels[1], aspect],
  [always, 30, 0.68 * aspect],
];

function descent({ aspect, data, dimension }: PictureForm): EmbedHeights {
  const small = { player: withPlayer(aspect), none: alone(aspect) };
  if (data)
    return {
      ...small,
      all: [
        [phone, 720, 2 * aspect],
        [beside, 520, 2 * aspect],
        [always, 350, 0.484 * aspect],
      ],
    };
  if (dimension > 1 && aspect < flat)
    return {
      ...small,
      all: [
        [phone, 840, aspect],
        [beside, 650, aspect],
        [900, 445, aspect],
        [always, 375, aspect],
      ],
    };
  return { ...small, all: stacked(aspect, [835, 645]) };
}

/** In space a picture has a form of its own, and a higher one on a narrow frame. */
const inSpace = (pixels: readonly [number, number, number]): readonly FramePiece[] => [
  [narrowest, pixels[0], 0.8],
  [beside - 200, pixels[1], 0.8],
  [always, pixels[2], 0.584],
];

/** How high frames of every kind of figure are that shows an experiment; where that follows from the picture, by its form. */
const heights: Readonly<Record<FigureKind, EmbedHeights | ((form: PictureForm) => EmbedHeights)>> = {
  descent,
  basin: ({ aspect }) => ({
    all: stacked(aspect, [570, 425]),
    player: withPlayer(aspect),
    none: alone(aspect),
  }),
  point: ({ aspect, data }) => ({
    all: data
      ? [
          [phone, 390, 1.7 * aspect],
          [beside, 310, 1.7 * aspect],
          [always, 168, 0.485 * aspect],
        ]
      : stacked(aspect, [255, 200]),
    player: [
      [narrowest, 126, aspect],
      [phone, 100, aspect],
      [always, 68, aspect],
    ],
    none: alone(aspect),
  }),
  gradient: ({ aspect }) => ({
    all: [
      [phone, 355, aspect],
      [beside, 290, aspect],
      [always, 112, 0.58 * aspect],
    ],
    player: alone(aspect),
    none: alone(aspect),
  }),
  surface: {
    all: inSpace([325, 285, 220]),
    player: inSpace([225, 180, 134]),
    none: inSpace([24, 24, 24]),
  },
  tangent: {
    all: inSpace([215, 200, 150]),
    player: inSpace([110, 100, 68]),
    none: inSpace([24, 24, 24]),
  },
  sweep: {
    all: [
      [560, 735],
      [beside, 260, 0.52],
      [always, 660],
    ],
    player: [
      [564, 304],
      [beside, 24, 0.52],
      [always, 424],
    ],
    none: [
      [564, 304],
      [beside, 24, 0.52],
      [always, 424],
    ],
  },
  schedule: {
    all: [
      [narrowest, 743],
      [phone, 700],
      [beside, 610],
      [always, 580],
    ],
    player: [
      [narrowest, 410],
      [beside, 364],
      [always, 334],
    ],
    none: 284,
  },
  network: { all: 1180, player: 620, none: 560 },
  phase: {
    all: [
      [phone, 800, 0.6],
      [584, 790, 0.6],
      [beside, 575, 0.66],
      [900, 330, 0.3],
      [always, 205, 0.36],
    ],
    player: [
      [584, 310, 0.48],
      [beside, 64, 0.72],
      [always, 78, 0.69],
    ],
    none: [
      [584, 310, 0.48],
      [beside, 64, 0.72],
      [always, 78, 0.69],
    ],
  },
};

/** How high frames of a kind of figure are (its id) whose picture has that form. */
export function heightsOf(kind: string, form: PictureForm): EmbedHeights {
  const own = heights[kind as FigureKind];
  return typeof own === 'function' ? own(form) : own;
}
