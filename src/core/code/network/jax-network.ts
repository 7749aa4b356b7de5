import type { ActivationId } from '../../grounds/network/names.ts';
import { type FrameworkStyle, styles } from '../framework.ts';
import { frameworkRuns } from '../framework-script.ts';
import { indent, statement } from '../lines.ts';
import { rateImports } from '../numpy-script.ts';
import { joinBlocks } from '../plan.ts';
import { float } from '../python.ts';
import { activationCodes, meanSlope } from './activation-code.ts';
import { importLines, isDrawn, layersOf, type NetworkPlan, preparation, standardImports } from './network-plan.ts';
import { outputLossCode } from './output-loss-code.ts';
import { overVectors } from './over-vectors.ts';

/** The parameters as a list of arrays, for Keras with a column for each neuron. */
export function arraysFunction(plan: NetworkPlan, isTurned: boolean): string[] {
  const parts = layersOf(plan).map(({ inputs, width, weights, biases }) => {
    const rows = `x[${weights}:${biases}].reshape(${width}, ${inputs})${isTurned ? '.T' : ''}`;
    return `${rows}, x[${biases}:${biases + width}],`;
  });
  return ['def arrays(x):', ...indent(['return [', ...indent(parts), ']'])];
}

/** Lines that compute `penalty`, which is added to the loss, from `weights`, every second array being that of a layer's weights; none without. */
export function penaltyLines({ l1, l2 }: NetworkPlan): string[] {
  const terms = [
    ...(l1 > 0 ? [`${float(l1)} * jnp.abs(W).sum()`] : []),
    ...(l2 > 0 ? [`${float(l2)} * (W**2).sum()`] : []),
  ].join(' + ');
  return terms ? ['penalty = sum(', ...indent([terms, 'for W in weights[::2]']), ')'] : [];
}

/** The examples of update k as an argument. */
export const rowsOf = ({ batch, count }: NetworkPlan): string => (batch === null ? `np.arange(${count})` : 'batch(k)');

/** The script of a training in JAX with the optimizers of Optax, in double precision. */
export function optaxNetworkScript(plan: NetworkPlan): string {
  const style = styles.optax;
  return joinBlocks([
    importLines(
      [...standardImports(plan), ...rateImports(plan.runs)],
      [...style.imports.map((line) => line.replace('import ', '')), 'numpy as np'],
    ),
    style.precision,
    ...preparation(plan),
    arraysFunction(plan, false),
    forwardFunction(plan),
    ...lossFunctions(plan),
    ...frameworkRuns(plan, styleOf(plan), 'optax', (body, name) => overVectors(plan, body, name)),
  ]);
}

/** From inputs to outputs: at update k of training on the examples `rows`, or in use. */
function forwardFunction(plan: NetworkPlan): string[] {
  const layers = layersOf(plan);
  const names = layers.flatMap((_, l) => [`W${l + 1}`, `b${l + 1}`]).join(', ');
  const lines = layers.flatMap(({ width, activation, dropout = 0 }, l) => {
    const n = l + 1;
    const sum = `${l === 0 ? 'a' : `a${l}`} @ W${n}.T + b${n}`;
    if (n === layers.length) return [`return ${sum}`];
    const { jax } = activationCodes[activation.id as ActivationId];
    const isRrelu = activation.id === 'rrelu';
    const drop = `a${n} = a${n} * mask(k, ${l}, rows, ${width}, ${float(dropout)})`;
    return [
      `z${n} = ${sum}`,
      ...(isRrelu ? [`s${n} = ${meanSlope} if k is None else slopes(k, ${l}, rows, ${width})`] : []),
      `a${n} = ${jax(`z${n}`, `s${n}`)}`,
      ...(dropout > 0 ? ['if k is not None:', `    ${drop}`] : []),
    ];
  });
  const drawn = isDrawn(plan) ? ', rows, k' : '';
  return [`def forward(weights, a${drawn}):`, ...indent([`${names} = weights`, ...lines])];
}

function lossFunctions(plan: NetworkPlan): string[][] {
  const { network } = plan;
  const { jax } = outputLossCode(network.loss, network.layers[network.layers.length - 1].width);
  const [own, drawn] = isDrawn(plan) ? [', k=None', ', rows, k'] : ['', ''];
  const loss = [
    `def loss(weights, rows=slice(None)${own}):`,
    ...indent([`z, y = forward(weights, inputs[rows]${drawn}), targets[rows]`, ...statement('return ', jax, 1)]),
  ];
  const penalty = penaltyLines(plan);
  if (penalty.length === 0) return [loss];
  const given = isDrawn(plan) ? 'weights, rows, k' : 'weights, rows';
  return [loss, [`def objective(${given}):`, ...indent([...penalty, `return loss(${given}) + penalty`])]];
}

function styleOf(plan: NetworkPlan): FrameworkStyle {
  const { batch } = plan;
  const drawn = isDrawn(plan);
  const objective = penaltyLines(plan).length > 0 ? 'objective' : 'loss';
  const given = drawn ? `, ${rowsOf(plan)}, k` : batch === null && objective === 'loss' ? '' : `, ${rowsOf(plan)}`;
  return {
    ...styles.optax,
    start: (start) => `weights = [jnp.array(part) for part in arrays(${start})]`,
    begin: ['state = optimizer.init(weights)'],
    step: () => [
      `gradients = jax.grad(${objective})(weights${given})`,
      'updates, state = optimizer.update(gradients, state, weights)',
      'weights = optax.apply_updates(weights, updates)',
    ],
    shown: 'loss(weights).item()',
  };
}
