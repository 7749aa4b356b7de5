import { dataSurface, fitKindOf } from '../../data/data-surface.ts';
import type { GroundType } from '../ground.ts';
import { completeProblem } from './complete.ts';
import type { DataGround } from './data-ground.ts';
import { link } from './link.ts';
import { preparer } from './prepare.ts';

/** A loss over data, written with the field `data`. */
export const dataGround: GroundType<DataGround> = {
  kind: 'data',
  takes: (surface) => fitKindOf(surface) !== undefined,
  complete(surface, fields) {
    const data = completeProblem(fields.raw('data'), fitKindOf(surface)!, fields.notices);
    return { ground: { kind: 'data', surface, data }, bounds: dataSurface(data) };
  },
  link,
  preparer,
};
