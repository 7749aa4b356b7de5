import type { LocalShape } from '../../core/surfaces/shape/local-shape.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { ShownMap } from '../../render/shown-map.ts';
import { windowOn } from '../../render/window.ts';
import { type OverlaySource, panelsAtRest } from '../state/model.ts';
import { runOfMap } from '../state/snapshot.ts';
import { fill, nameOf } from '../state/texts.ts';
import { endsOf } from './basin-key.ts';
import { bendAt, fieldOn, shows } from './marks.ts';

/** Every overlay that a figure shows in a sentence or two, with its numbers: beside the picture, and for those who do not see it. */
export function inWords(ground: OverlaySource, map: ShownMap | null): string[] {
  return [...fieldInWords(ground), ...bendInWords(ground), ...basinsInWords(ground, map)];
}

/** What the arrows say, and between which lengths of the gradient they grow. */
export function fieldInWords(ground: OverlaySource): string[] {
  if (!shows(ground, 'field')) return [];
  const { surface } = ground.prepared;
  const { arrows, least, most } = fieldOn(surface, windowOn(surface.domain, panelsAtRest.stageWidth));
  if (arrows.length === 0) return [];
  return [fill(ground.texts.overlays.fieldKey, { least: formatNumber(least, 2), most: formatNumber(most, 2) })];
}

/** How the landscape bends where the run stands. */
export function bendInWords(ground: OverlaySource): string[] {
  const bend = shows(ground, 'curvature') ? bendAt(ground) : null;
  if (!bend) return [];
  const { texts, setup } = ground;
  const t = texts.overlays;
  const { curvatures, bend: kind } = bend.shape;
  const [least, most] = curvatures.map((one) => formatNumber(one, 3));
  const where =
    bend.spec === null
      ? t.atPoint
      : fill(t.atStep, { name: nameOf(texts.optimizers, setup.runs[bend.spec].optimizer), k: bend.step });
  return [fill(t.curvatureKey, { where }), fill(kinds(t)[kind], { least, most, ratio: ratioOf(curvatures) })];
}

const kinds = (t: OverlaySource['texts']['overlays']): Readonly<Record<LocalShape['bend'], string>> => ({
  up: t.bendsUp,
  down: t.bendsDown,
  both: t.bendsBoth,
  flat: t.bendsFlat,
});

const ratioOf = ([least, most]: readonly [number, number]): string => {
  const sizes = [Math.abs(least), Math.abs(most)];
  return formatNumber(Math.max(...sizes) / Math.min(...sizes), 3);
};

/** Where starts end, and how many of them. */
function basinsInWords(ground: OverlaySource, map: ShownMap | null): string[] {
  if (!shows(ground, 'basins') || !map) return [];
  const { texts, setup } = ground;
  const name = nameOf(texts.optimizers, setup.runs[runOfMap(ground)].optimizer);
  const ends = endsOf(ground, map).map(({ name: end, share }) => `${end} ${share}`);
  return [`${fill(texts.overlays.basinsKey, { name, n: setup.steps })} ${ends.join(', ')}.`];
}
