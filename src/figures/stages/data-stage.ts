/* Everything about the data of a data loss: their picture, what a reader can do to them, and the controls. Loaded where there are data. */
export { dataActions } from '../data-actions.ts';
export { dataGestures } from '../data-gestures.ts';
export { batchFields } from '../parts/batch-fields.ts';
export { lossChoice } from '../parts/loss-choice.ts';
export { isDraggable, nextFrame } from './data-frame.ts';
export { dataPlot } from './data-plot.ts';
