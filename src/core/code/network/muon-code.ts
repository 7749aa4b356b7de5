import type { Settings } from '../../optimizers/optimizer.ts';
import { indent } from '../lines.ts';
import type { Calls, NumpyRule } from '../numpy-rule.ts';
import { float } from '../python.ts';

/*
 * Muon, written out: PyTorch orthogonalizes in bfloat16 from version 2.9 on and has none before, and its authors hand biases to AdamW.
 */

/** What AdamW has for the biases, as in `muon.ts`. */
const [beta1, beta2, epsilon] = ['0.9', '0.999', '1e-8'];

/** Newton and Schulz: nearly the matrix with the same directions and all its singular values 1. */
const orthogonalFunction = (norm: string): string[] => [
  'def orthogonal(X, steps, a, b, c, eps):  # Newton and Schulz',
  ...indent([
    'if X.shape[0] > X.shape[1]:',
    '    return orthogonal(X.T, steps, a, b, c, eps).T',
    `X = X / max(${norm}, eps)`,
    'for _ in range(steps):',
    '    A = X @ X.T',
    '    X = a * X + (b * A + c * A @ A) @ X',
    'return X',
  ]),
];

/** The call that orthogonalizes `matrix`. */
const orthogonal = ({ newtonSchulzSteps, a, b, c, epsilon }: Settings, matrix: string): string =>
  `orthogonal(${[matrix, Math.round(newtonSchulzSteps), ...[a, b, c, epsilon].map(float)].join(', ')})`;

/** The factor of a matrix's step; `shape` is a name for its rows and columns. */
const scale = ({ matchRms }: Settings, shape: string): string =>
  matchRms === 0 ? `max(1, ${shape}[0] / ${shape}[1])**0.5` : `0.2 * max(${shape})**0.5`;

/** What is orthogonalized, from gradient and average. */
const looked = ({ nesterov, momentum }: Settings, g: string, m: string): string =>
  nesterov === 0 ? m : `(1 - ${float(momentum)}) * ${g} + ${float(momentum)} * ${m}`;

/** Its rule over the vector of all parameters, in NumPy. */
export function muonRule(settings: Settings, dimension: number, calls: Calls, isRateChanging: boolean): NumpyRule {
  const { learningRate, biasRate, momentum, weightDecay } = settings;
  const rates = isRateChanging
    ? ['eta = rate(k)', `eta_b = ${biasFactor(settings, 'eta')}`]
    : [`eta, eta_b = ${float(learningRate)}, ${float(learningRate === 0 ? 0 : biasRate)}`];
  const shrunk = weightDecay === 0 ? 'x' : `x * (1 - eta * ${float(weightDecay)})`;
  return {
    functions: [orthogonalFunction('np.linalg.norm(X)')],
    settings: isRateChanging ? [] : rates,
    state: [
      `m, v = np.zeros(${dimension}), np.zeros(${dimension})`,
      'is_weight = np.concatenate([np.full(W.size, W.ndim == 2) for W in split(x)])',
      `beta = np.where(is_weight, ${float(momentum)}, ${beta1})`,
    ],
    update: [
      ...(isRateChanging ? rates : []),
      `g = ${calls.gradient('x')}`,
      'm = beta * m + (1 - beta) * g',
      `v = ${beta2} * v + (1 - ${beta2}) * g**2`,
      `o = m / (1 - ${beta1}**k) / (np.sqrt(v / (1 - ${beta2}**k)) + ${epsilon})`,
      'for O, G, M in zip(split(o), split(g), split(m)):',
      '    if O.ndim == 2:',
      `        D = ${looked(settings, 'G', 'M')}`,
      `        O[:] = ${scale(settings, 'O.shape')} * ${orthogonal(settings, 'D')}`,
      `x = np.where(is_weight, ${shrunk} - eta * o, x - eta_b * o)`,
    ],
    usesHessian: false,
  };
}

/** Both rates follow one schedule. */
const biasFactor = ({ learningRate, biasRate }: Settings, rate: string): string =>
  learningRate === 0 ? '0.0' : `${rate} / ${float(learningRate)} * ${float(biasRate)}`;

/** The same as an optimizer of PyTorch. */
export function torchMuon(settings: Settings, name: string): string[][] {
  const { momentum, weightDecay } = settings;
  return [
    orthogonalFunction('X.norm()'),
    [
      `class ${name}(torch.optim.Optimizer):`,
      ...indent([
        'def __init__(self, parameters, lr):',
        '    super().__init__(parameters, {"lr": lr})',
        '',
        '@torch.no_grad()',
        'def step(self):',
        ...indent([
          '(group,) = self.param_groups',
          'lr = group["lr"]',
          'for p in group["params"]:',
          ...indent([
            `state, beta = self.state[p], ${float(momentum)} if p.dim() == 2 else ${beta1}`,
            'k = state["k"] = state.get("k", 0) + 1',
            'm = state["m"] = torch.lerp(p.grad, state.get("m", 0 * p), beta)',
            'if p.dim() == 2:',
            ...indent([
              ...(weightDecay === 0 ? [] : [`p.mul_(1 - lr * ${float(weightDecay)})`]),
              `d = ${looked(settings, 'p.grad', 'm')}`,
              `o = ${orthogonal(settings, 'd')}`,
              `p.sub_(lr * ${scale(settings, 'p.shape')} * o)`,
            ]),
            'else:',
            ...indent([
              `v = state["v"] = torch.lerp(p.grad**2, state.get("v", 0 * p), ${beta2})`,
              `o = m / (1 - ${beta1}**k) / ((v / (1 - ${beta2}**k)).sqrt() + ${epsilon})`,
              `p.sub_(${biasFactor(settings, 'lr')} * o)`,
            ]),
          ]),
        ]),
      ]),
    ],
  ];
}
