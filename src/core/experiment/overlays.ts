import { type FieldReader, list } from '../reading/field-reader.ts';
import { brief } from '../reading/notice.ts';

/**
 * What a picture of a landscape can show beside the runs: the field of −∇f, how the landscape bends where a run stands, and where a run
 * from each start would end. In the order in which lists and links name them.
 */
export const overlayIds = ['field', 'curvature', 'basins'] as const;
/** One of `overlayIds`. */
export type OverlayId = (typeof overlayIds)[number];

/** The overlays that a view asks for, each once and in their order; what is none is told of. */
export function readOverlays(view: FieldReader): readonly OverlayId[] {
  const asked = view.take('overlays', list, []);
  for (const one of asked)
    if (!overlayIds.some((id) => id === one)) view.tell('unknown-field', `overlays.${brief(one)}`, one, undefined);
  return overlayIds.filter((id) => asked.includes(id));
}
