import { cellEnds } from '../../core/grids/run-grid.ts';
import { basinHues, divergedCell, leftCell, plainCell, shades } from '../../render/cell-shades.ts';
import { formatNumber } from '../../render/numbers.ts';
import { minimaOf, type ShownMap } from '../../render/shown-map.ts';
import type { OverlaySource } from '../state/model.ts';
import { fill } from '../state/texts.ts';

/** One way to end on a map: its colour as a kind of cell, what it is called, and its share of the starts. */
export interface BasinEnd {
  readonly kind: number;
  readonly name: string;
  readonly share: string;
}

/** The ways to end that a map shows, minima first. */
export function endsOf(
  { setup, texts }: Pick<OverlaySource, 'setup' | 'texts'>,
  { shares, surface }: ShownMap,
): BasinEnd[] {
  const t = texts.overlays;
  const { criticalPoints } = surface;
  const minima = minimaOf(surface).map((index, i) => ({
    end: index,
    // A shade from the middle: the map has them all.
    kind: (i % basinHues) * shades + shades - 2,
    name: `(${criticalPoints[index].at.map((value) => formatNumber(value, 3)).join(', ')})`,
  }));
  const others = [
    { end: criticalPoints.length, kind: (minima.length % basinHues) * shades + shades - 2, name: t.rests },
    { end: cellEnds.underway, kind: plainCell, name: fill(t.underway, { n: setup.steps }) },
    { end: cellEnds.left, kind: leftCell, name: t.left },
    { end: cellEnds.diverged, kind: divergedCell, name: t.diverged },
  ];
  return [...minima, ...others].flatMap(({ end, kind, name }) => {
    const share = shares.get(end);
    return share ? [{ kind, name, share: percent(share) }] : [];
  });
}

/** A share in percent, whole where that says enough: a share that there is never reads 0. */
function percent(share: number): string {
  const whole = Math.round(100 * share);
  return `${whole === 0 ? '< 1' : whole}%`;
}
