import type { OutputLossChoice } from '../../../core/network/index.ts';

/** What the table of output losses says of one. */
export interface OutputLossEntry {
  readonly id: OutputLossChoice['id'];
  /** Whether it looks at every output by itself; the loss of a row is then the mean over its m outputs. */
  readonly byOutput: boolean;
  /** The loss, by output a or of a row of outputs aⱼ, and its derivative by that output, in TeX; p is the softmax of the row. */
  readonly tex: string;
  readonly slopeTex: string;
}

const rest = '\\ln \\sum_k e^{a_k}';
const delta = '\\text{delta}';

/** The losses of networks, as the code writes them. The letters of Huber's bend are its name in code, as δ is the blame. */
export const outputLosses: readonly OutputLossEntry[] = [
  { id: 'mse', byOutput: true, tex: '(a - y)^2', slopeTex: '2 (a - y)' },
  {
    id: 'mae',
    byOutput: true,
    tex: '|a - y|',
    slopeTex: '\\begin{cases} 1 & a > y \\\\ 0 & a = y \\\\ -1 & y > a \\end{cases}',
  },
  {
    id: 'huber',
    byOutput: true,
    tex: `\\begin{cases} \\frac{1}{2} (a - y)^2 & |a - y| \\le ${delta} \\\\ ${delta} (|a - y| - \\frac{1}{2} ${delta}) & |a - y| > ${delta} \\end{cases}`,
    slopeTex: `\\max(-${delta}, \\min(${delta}, a - y))`,
  },
  { id: 'bce', byOutput: true, tex: '\\max(a, 0) - a y + \\ln(1 + e^{-|a|})', slopeTex: '\\sigma(a) - y' },
  {
    id: 'cce',
    byOutput: false,
    tex: `\\sum_j y_j (${rest} - a_j)`,
    slopeTex: 'p_j \\sum_k y_k - y_j',
  },
  {
    id: 'sparse-cce',
    byOutput: false,
    tex: `${rest} - a_y`,
    slopeTex: '\\begin{cases} p_j - 1 & j = y \\\\ p_j & j \\ne y \\end{cases}',
  },
];
