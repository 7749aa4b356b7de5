import { nothing, type TemplateResult } from 'lit-html';
import type { Model, Panels } from '../state/model.ts';
import { panel } from './panel.ts';

/** Where a reader chooses what is drawn beside the runs; none on a curve. */
export const overlayPanel = (
  model: Model,
  setPanels: (change: Partial<Panels>) => void,
): TemplateResult | typeof nothing =>
  model.prepared.surface.dimension === 1
    ? nothing
    : panel(
        {
          name: 'overlays',
          title: model.texts.figure.overlays,
          open: model.panels.overlaying,
          toggle: (overlaying) => setPanels({ overlaying }),
        },
        (model.panels.overlaying && model.overlays?.drawing.overlayFields(model)) || nothing,
      );
