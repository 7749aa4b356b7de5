/* What a figure shows only when a reader opens it, loaded then. */
export { inspection } from '../inspected-step.ts';
export { stepVectors, vectorPlaces } from '../stages/step-vectors.ts';
export { inspectorBody } from './inspector.ts';
export { ratesTableBody } from './rates-table.ts';
export { runsTableBody } from './runs-table.ts';
export { sweepTableBody } from './sweep-table.ts';
