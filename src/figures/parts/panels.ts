/* What a figure shows only when a reader opens it, loaded then. */
export { inspection } from '../inspector/inspection.ts';
export { inspectorBody } from '../inspector/inspector.ts';
export { stepVectors, vectorPlaces } from '../inspector/step-vectors.ts';
export { runsTableBody } from './runs-table.ts';
