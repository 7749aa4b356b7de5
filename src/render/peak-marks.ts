import { svg } from 'lit-html';
import { formatNumber, formatPower } from './numbers.ts';
import { crossing, type DrawPeaks, margin, stepToPixel } from './step-chart.ts';
import { round } from './track.ts';

/** How wide a mark of a peak is at the most, and how far apart their lines are, in pixels. */
const peak = { width: 52, line: 12 } as const;

/** For every line that goes off above, where it first does: an arrow, and the power of ten that it comes to. */
export const peakMarks: DrawPeaks = (lines, axis, steps, width) => {
  let last = Number.NEGATIVE_INFINITY;
  let row = 0;
  return lines
    .flatMap(({ values, ink }) => {
      const all = Array.from(values, (value) => (Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY));
      const k = all.findIndex((value) => value > axis.highest);
      if (k < 0) return [];
      const [x] =
        k > 0 && Number.isFinite(values[k - 1])
          ? crossing(values, k, steps, width, axis)
          : [stepToPixel(k, steps, width)];
      const most = all.reduce((a, b) => Math.max(a, b));
      return [{ x: Math.min(x, width - margin.right - peak.width), ink, most }];
    })
    .sort((a, b) => a.x - b.x)
    .map(({ x, ink, most }) => {
      row = x - last < peak.width ? row + 1 : 0;
      last = x;
      const text = most < 1e4 ? formatNumber(most, 2) : formatPower(Math.floor(Math.log10(most)));
      return svg`<text class="chart-peak" style="--hue-text:var(--hue-text-${ink.hue})" x=${round(x)} y=${margin.top - 6 + row * peak.line}>↑ ${text}</text>`;
    });
};
