// What checks a challenge and says that it is met, as one module to wait for.
export { isSolved } from '../../core/runs/challenge.ts';
export { markSolved } from './mark-solved.ts';
