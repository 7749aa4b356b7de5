/**
 * The two ways of the frameworks to write weight decay, as lines of a formula. PyTorch's optimizers add the gradient of λ/2·‖x‖² to g
 * (L2), so that it goes through whatever else is done to g; Keras' all let x shrink by itself (decoupled; AdamW does the same).
 * Where the two are one and the same, as in plain gradient descent, only the rounding differs.
 */

/** The line that takes the gradient at `at`, L2 weight decay included. */
export function gradientWithDecay(weightDecay: number, at = '@x'): string {
  return `@g \\gets \\nabla f(${at})${weightDecay === 0 ? '' : ` + @weightDecay \\* ${at}`}`;
}

/** The line that takes the gradient at x and nothing else. */
export const plainGradient = gradientWithDecay(0);

/** The line in which x shrinks before its step, at learning rate `rate`; none without weight decay. */
export function decoupledDecay(weightDecay: number, rate = '@learningRate'): readonly string[] {
  return weightDecay === 0 ? [] : [`@x \\gets @x - ${rate} \\* @weightDecay \\* @x`];
}
