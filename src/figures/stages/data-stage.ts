/* Everything about the data of a data loss: their picture, what a reader can do to them, and the controls. Loaded where there are data. */

export { dataGestures } from '../gestures/data-points.ts';
export { batchFields } from '../parts/batch-fields.ts';
export { lossChoice } from '../parts/loss-choice.ts';
export { dataActions } from '../state/data-actions.ts';
export { isDraggable, nextFrame } from './data-frame.ts';
export { dataPlot } from './data-plot.ts';
