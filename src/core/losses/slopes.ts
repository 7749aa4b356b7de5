/** The derivative of a loss in TeX, of a prediction and a target that are written so. */
type SlopeTex = (prediction?: string, target?: string) => string;

const residual = (prediction: string, target: string) => `${prediction} - ${target}`;

/** σ(z) − y, the slope of every binary cross-entropy of a logit. */
const logistic: SlopeTex = (z = 'z', y = 'y') => `\\frac{1}{1 + e^{-${z}}} - ${y}`;

/** What the clip lets through, and 0 beyond it. */
const inClip = (slope: string, p: string) =>
  `\\begin{cases} ${slope} & |${p} - \\frac{1}{2}| \\le \\frac{1}{2} - \\varepsilon \\\\ 0 & |${p} - \\frac{1}{2}| > \\frac{1}{2} - \\varepsilon \\end{cases}`;

const probability: SlopeTex = (p = '\\hat{y}', y = 'y') => `\\frac{1 - ${y}}{1 - ${p}} - \\frac{${y}}{${p}}`;

const softmax = (z: string) => `\\frac{e^{${z}_i}}{\\sum_{k=1}^{C} e^{${z}_k}}`;

const trueProbability = (right: string, wrong: string, y: string) =>
  `\\quad p_t = \\begin{cases} ${right} & ${y} = 1 \\\\ ${wrong} & ${y} = 0 \\end{cases}`;

const shares = (p: string) => `\\quad q_i = \\frac{${p}_i}{S}, \\enspace S = \\sum_{k=1}^{C} ${p}_k`;

/**
 * The derivative of each loss by the prediction, of a loss of a row by its i-th entry for a target that sums to 1; by the id of the loss. It
 * stands apart from the losses themselves because figures need those and never this. Where a clip cuts the prediction off, the
 * derivative of a row is the one inside the clip; beyond it that entry adds nothing.
 */
export const slopeTex: Readonly<Record<string, SlopeTex>> = {
  mse: (p = '\\hat{y}', y = 'y') => `2(${residual(p, y)})`,
  mae: (p = '\\hat{y}', y = 'y') =>
    `\\begin{cases} 1 & ${p} > ${y} \\\\ 0 & ${p} = ${y} \\\\ -1 & ${y} > ${p} \\end{cases}`,
  huber: (p = '\\hat{y}', y = 'y') => `\\max(-\\delta, \\min(\\delta, ${residual(p, y)}))`,
  'smooth-l1': (p = '\\hat{y}', y = 'y') => `\\frac{1}{\\beta} \\max(-\\beta, \\min(\\beta, ${residual(p, y)}))`,
  'log-cosh': (p = '\\hat{y}', y = 'y') => `\\tanh(${residual(p, y)})`,
  msle: (p = '\\hat{y}', y = 'y') => `\\frac{2 (\\ln(1 + ${p}) - \\ln(1 + ${y}))}{1 + ${p}}`,
  'msle-clamped': (p = '\\hat{y}', y = 'y') =>
    `\\begin{cases} \\frac{2 (\\ln(1 + ${p}) - \\ln(1 + \\max(${y}, \\varepsilon)))}{1 + ${p}} & ${p} > \\varepsilon \\\\ ` +
    `0 & ${p} \\le \\varepsilon \\end{cases}`,
  poisson: (p = '\\hat{y}', y = 'y') => `1 - \\frac{${y}}{${p} + \\varepsilon}`,
  'bce-epsilon': (p = '\\hat{y}', y = 'y') =>
    `\\frac{1 - ${y}}{1 - ${p} + \\varepsilon} - \\frac{${y}}{${p} + \\varepsilon}`,
  'bce-clip': (p = '\\hat{y}', y = 'y') => inClip(probability(p, y), p),
  'bce-floor': (p = '\\hat{y}', y = 'y') => `\\frac{${residual(p, y)}}{\\max(${p}(1 - ${p}), 10^{-12})}`,
  'bce-naive': logistic,
  bce: (z = 'z', y = 'y') => `\\frac{1 - ${y}}{1 + e^{-${z}}} - \\frac{a ${y}}{1 + e^{${z}}}`,
  hinge: (s = '\\hat{y}', y = 'y') => `\\begin{cases} -${y} & 1 > ${y} ${s} \\\\ 0 & 1 \\le ${y} ${s} \\end{cases}`,
  'squared-hinge': (s = '\\hat{y}', y = 'y') => `-2 ${y} \\max(0, 1 - ${y} ${s})`,
  focal: (z = 'z', y = 'y') =>
    `\\alpha_t (2 ${y} - 1) (1 - p_t)^{\\gamma} (\\gamma p_t \\ln p_t + p_t - 1), ` +
    trueProbability(`\\sigma(${z})`, `\\sigma(-${z})`, y),
  'focal-clip': (p = '\\hat{y}', y = 'y') =>
    `\\alpha_t (2 ${y} - 1) (1 - p_t)^{\\gamma} \\left(\\frac{\\gamma \\ln p_t}{1 - p_t} - \\frac{1}{p_t}\\right), ` +
    trueProbability(p, `1 - ${p}`, y),
  kl: (p = '\\hat{y}', y = 'y') => `-\\frac{${y}_i}{${p}_i}`,
  'kl-log': (_, y = 'y') => `-${y}_i`,
  'kl-clip': (p = '\\hat{y}', y = 'y') => `-\\frac{\\max(\\varepsilon, \\min(1, ${y}_i))}{${p}_i}`,
  'cce-clip': (p = '\\hat{y}', y = 'y') => `\\frac{1}{S} \\left(1 - \\frac{${y}_i}{q_i}\\right), ${shares(p)}`,
  'sparse-cce-clip': (p = '\\hat{y}', y = 'y') =>
    `\\begin{cases} \\frac{1}{S} (1 - \\frac{1}{q_i}) & i = ${y} \\\\ \\frac{1}{S} & i \\ne ${y} \\end{cases}, ${shares(p)}`,
  'cce-naive': (z = 'z', y = 'y') => `${softmax(z)} - ${y}_i`,
  cce: (z = 'z', y = 'y') => `${softmax(z)} - (1 - s) ${y}_i - \\frac{s}{C}`,
  'sparse-cce': (z = 'z', y = 'y') =>
    `\\begin{cases} ${softmax(z)} - 1 & i = ${y} \\\\ ${softmax(z)} & i \\ne ${y} \\end{cases}`,
};
