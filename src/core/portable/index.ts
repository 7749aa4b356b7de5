/**
 * Elementary functions in plain arithmetic (+ − × ÷ and tables of exact numbers), which gives the same bits in every engine, where the
 * last digit of `Math.exp` and its like is the engine's own. Training amplifies a last digit, so networks and what they are drawn from use these.
 */
export { erf, erfc } from './erf.ts';
export { exp, expm1 } from './exp.ts';
export { log, log1p } from './log.ts';
export { pow } from './pow.ts';
export { sigmoid, softplus } from './sigmoid.ts';
export { tanh } from './tanh.ts';
export { cos, sin } from './trigonometric.ts';
