/* What the playground shows only when something is opened or where there are data, loaded then. */
export { dataFields } from './data-fields.ts';
export { keyMap } from './key-map.ts';
export { ownData } from './own-data.ts';
export { createPlayActions } from './play-actions.ts';
export { runFields } from './run-fields.ts';
export { loadSurfacePictures, surfaceGallery } from './surface-gallery.ts';
export { fairTuning } from './tuning.ts';
export { tuningPanel } from './tuning-panel.ts';
