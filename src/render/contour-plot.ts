import { ticks } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit-html';
import type { CriticalPoint } from '../core/surfaces/surface.ts';
import type { Landscape } from './contours.ts';
import { starPath } from './marks.ts';
import { formatNumber } from './numbers.ts';
import { round } from './track.ts';
import { toPixelX, toPixelY, type Window } from './window.ts';

/** The still part of a contour picture: areas and lines of equal value. Higher means more ink, unless a `style` says otherwise. */
export function landscape(
  { contours, width: drawnFor }: Landscape,
  width: number,
  style: string | typeof nothing = nothing,
): TemplateResult {
  const scale = drawnFor === width || contours.length === 0 ? nothing : `scale(${width / drawnFor})`;
  return svg`<g class="landscape" transform=${scale}>${contours.map(({ d, gap, index }) => svg`<path class=${gap ? 'gap' : index ? 'contour contour--index' : 'contour'} style=${gap ? nothing : style} d=${d}></path>`)}</g>`;
}

/** Tick marks and numbers along the lower and the left edge, inside the picture, and the axes' letters. */
export function axes(window: Window, names: readonly [string, string]): TemplateResult {
  const { x, y, width, height } = window;
  const across = ticks(x[0], x[1], Math.max(3, Math.min(9, width / 70)));
  const up = ticks(y[0], y[1], Math.max(3, Math.min(9, height / 60)));
  return svg`<g class="axes" aria-hidden="true">
    ${across.map((value) => {
      const px = round(toPixelX(window, value));
      const edge = px < 14 || px > width - 26;
      return svg`<path class="tick" d="M${px},${round(height)}v-5"></path>${
        edge ? nothing : svg`<text x=${px} y=${round(height - 9)} text-anchor="middle">${formatNumber(value)}</text>`
      }`;
    })}
    ${up.map((value) => {
      const py = round(toPixelY(window, value));
      const edge = py < 26 || py > height - 24;
      return svg`<path class="tick" d="M0,${py}h5"></path>${
        edge ? nothing : svg`<text x="9" y=${py} dy=".32em">${formatNumber(value)}</text>`
      }`;
    })}
    <text class="axis-name" x=${round(width - 9)} y=${round(height - 9)} text-anchor="end">${names[0]}</text>
    <text class="axis-name" x="9" y="16">${names[1]}</text>
  </g>`;
}

/** Marks of the critical points inside the window: a star for a global minimum, a ring for a local one, a cross for a saddle. */
export function criticalMarks(
  points: readonly CriticalPoint[],
  window: Window,
  nameOf: (point: CriticalPoint) => string,
): TemplateResult {
  const inside = points.filter(
    ({ at, kind }) =>
      kind !== 'maximum' &&
      at[0] >= window.x[0] &&
      at[0] <= window.x[1] &&
      at[1] >= window.y[0] &&
      at[1] <= window.y[1],
  );
  return svg`<g class="critical-points">${inside.map((point) => {
    const place = `translate(${round(toPixelX(window, point.at[0]))},${round(toPixelY(window, point.at[1]))})`;
    const kind = point.global ? 'global' : point.kind;
    const d = point.global
      ? starPath
      : point.kind === 'minimum'
        ? 'M4.5,0A4.5,4.5 0 1 1 4.5,-.01Z'
        : 'M-4,-4L4,4M4,-4L-4,4';
    return svg`<path class="critical critical--${kind}" transform=${place} d=${d}><title>${nameOf(point)}</title></path>`;
  })}</g>`;
}
