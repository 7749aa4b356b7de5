import { optimizers } from '../../core/optimizers/index.ts';
import type { Idea } from '../../core/optimizers/optimizer.ts';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { smallSvg } from '../still/small-svg.ts';

const width = 240;
const height = 150;
const spacing = 19;

/** Where the branches stand, and how many optimizers stand in a row there. */
const places: Readonly<Record<Idea, readonly [x: number, y: number, perRow: number]>> = {
  plain: [120, 16, 1],
  direction: [60, 70, 4],
  'step-size': [180, 70, 4],
  both: [120, 126, 8],
};

/** The tree of optimizers in small, as pictures of `still/small-picture.ts`: their markers, in the branches of `family.ts`. */
export function smallFamily(): string {
  const branches = (Object.keys(places) as Idea[]).map((idea) => {
    const [x, y, perRow] = places[idea];
    const members = optimizers.filter((one) => one.idea === idea);
    return members.map(({ id }, i) => {
      const inRow = Math.min(perRow, members.length - perRow * Math.floor(i / perRow));
      const { hue, marker } = inkOf(id);
      const at = [x + ((i % perRow) - (inRow - 1) / 2) * spacing, y + Math.floor(i / perRow) * spacing];
      return `<path class="run-head" style="--hue:var(--hue-${hue})" d="${rounded(markerPath(marker))}" transform="translate(${at})scale(1.2)"/>`;
    });
  });
  const lines = '<path class="family-small-line" d="M120 30v10M60 54v-14h120v14M60 96v12h120v-12M120 108v8"/>';
  return smallSvg(`0 0 ${width} ${height}`, lines + branches.flat().join(''), false);
}

/** A path with a digit after the point. */
const rounded = (d: string) => d.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(10 * Number(number)) / 10));
