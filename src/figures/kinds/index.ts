import { basin } from './basin/kind.ts';
import { descent } from './descent/kind.ts';
import { gradient } from './gradient/kind.ts';
import type { KindOfFigure } from './kind.ts';
import { network } from './network/kind.ts';
import { phase } from './phase/kind.ts';
import { point } from './point/kind.ts';
import { schedule } from './schedule/kind.ts';
import { surface } from './surface/kind.ts';
import { sweep } from './sweep/kind.ts';
import { tangent } from './tangent/kind.ts';

/** Every kind of figure that shows an experiment, the usual one first. What a page, an embed page or a lesson can ask for follows from this list. */
export const kinds = {
  descent,
  surface,
  point,
  gradient,
  tangent,
  sweep,
  schedule,
  phase,
  basin,
  network,
} as const satisfies Readonly<Record<string, KindOfFigure>>;

/** The id of a kind: what a lesson's figures.ts says, `kind=` of an embed page, and a key of `gallery.kinds` in the UI texts. */
export type FigureKind = keyof typeof kinds;

/** What a single page shows and no other asks for: the playgrounds of surfaces and of networks, and the picture that the site opens on. */
export const ownPageKinds = ['play', 'play-network', 'opening'] as const;
export type OwnPageKind = (typeof ownPageKinds)[number];

/** Whatever a page of the site can show. */
export type PageFigureKind = FigureKind | OwnPageKind;

/** Whether a kind has a page of its own. */
export const hasOwnPage = (kind: PageFigureKind): kind is OwnPageKind =>
  (ownPageKinds as readonly string[]).includes(kind);
