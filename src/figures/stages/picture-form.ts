import type { Surface } from '../../core/surfaces/surface.ts';
import { windowOn } from '../../render/window.ts';
import type { PictureForm } from '../kinds/heights.ts';
import { aspect } from './slope-stage.ts';

/** The form of the picture of a surface: of a curve always the same, of a plane that of its window. */
export const pictureForm = ({ domain, dimension, data }: Surface): PictureForm => ({
  aspect: dimension === 1 ? aspect : windowOn(domain, 1).height,
  data: data !== undefined,
  dimension,
});
