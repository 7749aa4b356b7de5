import type { OverlayDrawing } from '../state/model.ts';
import { lifted } from './lifted.ts';
import { over, places, under } from './marks.ts';
import { overlayFields } from './overlay-fields.ts';
import { overlayKey } from './overlay-key.ts';

/** All that overlays draw, as one part to load. */
export const drawing: OverlayDrawing = { under, over, places, lifted, overlayFields, overlayKey };
