import type { ActivationId } from '../../grounds/network/names.ts';
import { type FrameworkStyle, styles } from '../framework.ts';
import { frameworkRuns } from '../framework-script.ts';
import { indent } from '../lines.ts';
import { rateImports } from '../numpy-script.ts';
import { joinBlocks } from '../plan.ts';
import { float } from '../python.ts';
import { activationCodes, kerasLeakyRelu, meanSlope } from './activation-code.ts';
import { arraysFunction, penaltyLines, rowsOf } from './jax-network.ts';
import { drawsMasks, drawsSlopes, layersOf, type NetworkPlan, preparation, standardImports } from './network-plan.ts';
import { outputLossCode } from './output-loss-code.ts';
import { overVectors } from './over-vectors.ts';

/** The script of a training in Keras on JAX: its own layers, losses and optimizers, gradients by JAX. */
export function kerasNetworkScript(plan: NetworkPlan): string {
  const { imports, precision } = styles.keras;
  const standard = [...standardImports(plan), ...rateImports(plan.runs)].sort().map((name) => `import ${name}`);
  const { network } = plan;
  const { keras } = outputLossCode(network.loss, network.layers[network.layers.length - 1].width);
  return joinBlocks([
    [...standard, ...imports, 'import numpy as np'],
    precision,
    ...preparation(plan),
    drawsMasks(plan) ? dropoutClass : [],
    drawsSlopes(plan) ? rreluClass : [],
    plan.network.layers.some(({ activation }) => activation.id === 'leaky-relu') ? kerasLeakyRelu : [],
    [...modelLines(plan), 'variables = model.trainable_variables', `criterion = keras.losses.${keras}`],
    arraysFunction(plan, true),
    [
      'def loss(weights, rows=slice(None), training=False):',
      ...indent([
        'z, _ = model.stateless_call(weights, [], inputs[rows], training=training)',
        'return criterion(targets[rows], z)',
      ]),
    ],
    objectiveFunction(plan),
    ...frameworkRuns(plan, styleOf(plan), 'keras', (body, name) => overVectors(plan, body, name)),
  ]);
}

/** Layers that look at `k`, the number of the update, and `rows`, its examples. */
const drawingClass = (name: string, args: string, call: readonly string[]): string[] => [
  `class ${name}(keras.layers.Layer):`,
  ...indent([
    `def __init__(self, ${args}):`,
    '    super().__init__()',
    `    self.drawn = ${args}`,
    '',
    'def call(self, a, training=False):',
    ...indent(['if not training:', ...call]),
  ]),
];

const dropoutClass = drawingClass('Dropout', 'layer, width, rate', [
  '    return a',
  'layer, width, rate = self.drawn',
  'return a * mask(k, layer, rows, width, rate)',
]);

const rreluClass = drawingClass('RReLU', 'layer, width', [
  `    return keras.ops.where(a > 0, a, ${meanSlope} * a)`,
  'layer, width = self.drawn',
  'return keras.ops.where(a > 0, a, slopes(k, layer, rows, width) * a)',
]);

function modelLines(plan: NetworkPlan): string[] {
  const layers = layersOf(plan).flatMap(({ width, activation, dropout = 0 }, l) => {
    const { keras } = activationCodes[activation.id as ActivationId];
    return [
      `keras.layers.Dense(${width}${keras === null ? '' : `, activation=${keras}`}),`,
      ...(activation.id === 'rrelu' ? [`RReLU(${l}, ${width}),`] : []),
      ...(dropout > 0 ? [`Dropout(${l}, ${width}, ${float(dropout)}),`] : []),
    ];
  });
  return ['model = keras.Sequential([', ...indent([`keras.Input((${plan.network.inputs},)),`, ...layers]), '])'];
}

function objectiveFunction(plan: NetworkPlan): string[] {
  const penalty = penaltyLines(plan);
  return [
    'def objective(weights, rows):',
    ...indent([...penalty, `return loss(weights, rows, training=True)${penalty.length > 0 ? ' + penalty' : ''}`]),
  ];
}

function styleOf(plan: NetworkPlan): FrameworkStyle {
  const values = '[one.value for one in variables]';
  return {
    ...styles.keras,
    start: (start) => `model.set_weights(arrays(${start}))`,
    optimizer: (name, args, clip) => {
      const clips = !clip ? '' : `, ${clip.by === 'value' ? 'clipvalue' : 'global_clipnorm'}=${float(clip.at)}`;
      return `keras.optimizers.${name}(${args}${clips})`;
    },
    step: ({ changes }) => [
      ...(changes ? ['optimizer.learning_rate = rate(k)'] : []),
      `rows = ${rowsOf(plan)}`,
      `gradients = jax.grad(objective)(${values}, rows)`,
      'optimizer.apply(gradients, variables)',
    ],
    shown: `loss(${values}).item()`,
  };
}
