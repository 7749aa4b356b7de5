import { nothing, svg, type TemplateResult } from 'lit-html';
import type { OverlayId } from '../../core/experiment/overlays.ts';
import { type LocalShape, localShape } from '../../core/surfaces/shape/local-shape.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import { landscape } from '../../render/contour-plot.ts';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { curvatureMark, linesPath, reach } from '../../render/overlays/curvature.ts';
import { fieldPath, type Place, type VectorField, vectorField } from '../../render/overlays/vector-field.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import { isStanding, type Model, type OverlaySource } from '../state/model.ts';

/** Half of the longer axis of a curvature ellipse, as a share of the picture's smaller side. */
const half = 0.13;
/** A half-axis shorter than this, in pixels, has no room for its number. */
const legible = 5;

/** Whether a figure shows an overlay: none on a curve, a map only where something descends; of a network, whose plane is but a cut, the field alone. */
export const shows = ({ view, setup, prepared }: OverlaySource, id: OverlayId): boolean =>
  prepared.surface.dimension === 2 &&
  (view.overlays?.includes(id) ?? false) &&
  !(id === 'basins' && isStanding(setup)) &&
  !(id !== 'field' && prepared.plane);

/** What lies under the runs: the landscape, of which over a map only the lines remain, and the field. */
export function under(model: Model, window: Window): TemplateResult {
  const shown = shows(model, 'basins') ? model.overlays?.underlay : null;
  const field = shows(model, 'field') ? fieldPath(fieldOn(model.prepared.surface, window)) : '';
  return svg`${shown ? shown.drawing.underlay(shown.map, window) : nothing}
    ${landscape(model.landscape, window.width, shown ? 'fill:none;stroke:var(--ink);stroke-opacity:.28' : nothing)}
    ${field ? svg`<path class="field-arrows" style="fill:none;stroke:var(--ink);stroke-width:1.1;stroke-opacity:.62" aria-hidden="true" d=${field}></path>` : nothing}`;
}

const fields = new WeakMap<Surface, { readonly width: number; readonly field: VectorField }>();

/** The field of a surface in a window, made once. */
export function fieldOn(surface: Surface, window: Window): VectorField {
  const known = fields.get(surface);
  if (known?.width === window.width) return known.field;
  const field = vectorField((at, out) => surface.gradient(at, out, 0), window);
  fields.set(surface, { width: window.width, field });
  return field;
}

/** Where the run that one looks at stands at the playhead, and how the landscape bends there; null where there is nothing to say. */
export function bendAt({ prepared, setup, view, runs, playhead }: OverlaySource): {
  readonly at: readonly [number, number];
  readonly step: number;
  readonly spec: number | null;
  readonly shape: LocalShape;
} | null {
  const { surface } = prepared;
  const run = isStanding(setup) ? undefined : runs.find(({ spec }) => spec === view.inspected);
  const step = run ? Math.min(playhead, Math.max(0, run.trajectory.lastFinite)) : 0;
  const [x, y] = run ? run.trajectory.path.subarray(2 * step, 2 * step + 2) : setup.starts[0];
  const shape = localShape(surface, [x, y]);
  if (!shape.curvatures.every(Number.isFinite) || !Number.isFinite(x + y)) return null;
  return { at: [x, y], step, spec: run ? run.spec : null, shape };
}

/** What lies over the runs: how the landscape bends where the run stands that one looks at. */
export function over(model: Model, window: Window): TemplateResult | typeof nothing {
  const bend = shows(model, 'curvature') ? bendAt(model) : null;
  if (!bend) return nothing;
  const [x, y] = [toPixelX(window, bend.at[0]), toPixelY(window, bend.at[1])];
  const unit = unitOf(window);
  return bendMark(model, bend, (u, v) => [x + unit * u, y - unit * v], unit);
}

/** Half of the longer axis of a curvature ellipse, in pixels of a window. */
export const unitOf = ({ width, height }: Window): number => half * Math.min(width, height);

/** The mark of a curvature: its level lines and its axes with their numbers. `place` says where a point of it lies, `unit` how long 1 is. */
export function bendMark(
  { setup }: Pick<OverlaySource, 'setup'>,
  bend: NonNullable<ReturnType<typeof bendAt>>,
  place: Place,
  unit: number,
): TemplateResult | typeof nothing {
  const mark = curvatureMark(bend.shape);
  if (!mark) return nothing;
  const line = 'fill:none;stroke:var(--ink);stroke-width:1.6';
  const rim = 'fill:none;stroke:var(--plot);stroke-width:4;stroke-opacity:.75';
  const color = bend.spec === null ? 'var(--ink)' : `var(--hue-${inkOf(setup.runs[bend.spec].optimizer).hue})`;
  const [higher, lower] = [linesPath(mark.higher, place), linesPath(mark.lower, place)];
  return svg`<g class="curvature-mark" aria-hidden="true">
    <path style=${rim} d=${higher + lower}></path>
    <path style=${line} d=${higher}></path>
    <path style=${`${line};stroke-dasharray:5 4`} d=${lower}></path>
    ${mark.axes.map(({ along: [u, v], half: length, curvature }) => {
      const far = Math.min(length, reach);
      const named = far + 20 / unit;
      const [lx, ly] = place(named * u, named * v);
      const ends = [place(-far * u, -far * v), place(far * u, far * v)].map((end) => end.map(round).join());
      return svg`<path style=${`fill:none;stroke:${color};stroke-width:1.4`} stroke-dasharray=${curvature < 0 ? '2 3' : nothing} d=${`M${ends.join('L')}`}></path>
        ${
          far * unit < legible
            ? nothing
            : svg`<text class="vector-label" x=${round(lx)} y=${round(ly)} dy=".35em" text-anchor="middle">λ ${formatNumber(curvature, 2)}</text>`
        }`;
    })}
  </g>`;
}

/** Where names of runs had better not stand: the ends of the axes. */
export function places(model: Model, window: Window): { x: number; y: number }[] {
  const bend = shows(model, 'curvature') ? bendAt(model) : null;
  const mark = bend && curvatureMark(bend.shape);
  if (!bend || !mark) return [];
  const unit = unitOf(window);
  return mark.axes.map(({ along: [u, v], half: length }) => {
    const far = unit * Math.min(length, reach) + 20;
    return { x: toPixelX(window, bend.at[0]) + far * u, y: toPixelY(window, bend.at[1]) - far * v };
  });
}
