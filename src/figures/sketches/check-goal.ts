// What checks a sketch's challenge and says that it is met, as one module to wait for.
export { isSketchSolved } from '../../core/sketch/goal.ts';
export { markSolved } from '../live/mark-solved.ts';
