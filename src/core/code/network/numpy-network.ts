import type { ActivationId } from '../../grounds/network/names.ts';
import { indent, statement } from '../lines.ts';
import { type Calls, type NumpyRule, numpyRule } from '../numpy-rule.ts';
import { clipFunction, clipped, numpyRuns, type RuledRun, rateImports } from '../numpy-script.ts';
import { joinBlocks, type PlannedRun } from '../plan.ts';
import { float } from '../python.ts';
import { activationCodes, meanSlope, numpyHelpers } from './activation-code.ts';
import { muonRule } from './muon-code.ts';
import {
  importLines,
  isDrawn,
  layersOf,
  type NetworkPlan,
  type PlannedLayer,
  preparation,
  standardImports,
} from './network-plan.ts';
import { outputLossCode } from './output-loss-code.ts';
import { overVectors } from './over-vectors.ts';

/** The rule of a run over a network's parameters, or nothing where no short script spells it out. */
export function ruleOn(
  { layout: { dimension } }: Pick<NetworkPlan, 'layout'>,
  { method, clip, rate }: Omit<PlannedRun, 'name'>,
): NumpyRule | undefined {
  const calls: Calls = {
    gradient: (at) => clipped(`gradient(${at}, k)`, clip),
    value: (at) => `f(${at}, k)`,
    blocks: 'split',
  };
  if (method.optimizer.id === 'muon') return muonRule(method.settings, dimension, calls, rate !== undefined);
  const rule = numpyRule(method, dimension, calls, rate !== undefined);
  return rule?.usesHessian ? undefined : rule;
}

/** The script of a training in NumPy: every slope by the chain rule, every update rule in the letters of its formula. */
export function numpyNetworkScript(plan: NetworkPlan): string {
  const { runs } = plan;
  const rules = runs.map((run): RuledRun => ({ ...run, ...ruleOn(plan, run)! }));
  const own = new Map(rules.flatMap(({ functions = [] }) => functions.map((lines) => [lines.join('\n'), lines])));
  const searches = rules.some(({ update }) => update.some((line) => line.includes(' f(')));
  const functions = [
    splitFunction(plan),
    lossFunction(plan),
    ...(searches ? [objectiveFunction(plan)] : []),
    gradientFunction(plan),
  ];
  const text = functions.flat().join('\n');
  const helpers = Object.entries(numpyHelpers).flatMap(([name, lines]) =>
    text.includes(`${name}(`) ? [lines as readonly string[]] : [],
  );
  const math = helpers.flat().some((line) => line.includes('math.')) ? ['math'] : [];
  const standard = [...standardImports(plan), ...math, ...rateImports(runs)];
  return joinBlocks([
    importLines(standard, ['numpy as np']),
    ...preparation(plan),
    ...helpers,
    ...functions,
    runs.some(({ clip }) => clip?.by === 'norm') ? clipFunction : [],
    ...own.values(),
    ...numpyRuns(rules, plan, {
      shown: 'loss(x)',
      begin: (start) => start,
      over: (body, name) => overVectors(plan, body, name),
    }),
  ]);
}

const names = (plan: NetworkPlan): string =>
  plan.network.layers.flatMap((_, l) => [`W${l + 1}`, `b${l + 1}`]).join(', ');

/** Cuts the vector of all parameters into the weights, a row for each neuron, and the biases of each layer. */
function splitFunction(plan: NetworkPlan): string[] {
  const parts = layersOf(plan).map(({ inputs, width, weights, biases }) => {
    const rows = `x[${weights}:${biases}].reshape(${width}, ${inputs})`;
    return `${rows}, x[${biases}:${biases + width}],`;
  });
  return ['def split(x):', ...indent(['return (', ...indent(parts), ')'])];
}

/** Lines from the inputs `a0` to the outputs `z`, at update k of training or in use. */
function forwardLines(plan: NetworkPlan, inTraining: boolean): string[] {
  const layers = layersOf(plan);
  return layers.flatMap((layer, l) => {
    const [before, sum, n] = [`a${l}`, `z${l + 1}`, l + 1];
    if (l === layers.length - 1) return [`z = ${before} @ W${n}.T + b${n}`];
    const { dropout = 0, width } = layer;
    const drawsSlopes = inTraining && layer.activation.id === 'rrelu';
    const value = codeOf(layer).value(sum, drawsSlopes ? `s${n}` : meanSlope);
    return [
      `${sum} = ${before} @ W${n}.T + b${n}`,
      ...(drawsSlopes ? [`s${n} = slopes(k, ${l}, rows, ${width})`] : []),
      ...(inTraining && dropout > 0
        ? [`q${n} = mask(k, ${l}, rows, ${width}, ${float(dropout)})`, `a${n} = q${n} * ${value}`]
        : [`a${n} = ${value}`]),
    ];
  });
}

const codeOf = ({ activation }: PlannedLayer) => activationCodes[activation.id as ActivationId];

function lossFunction(plan: NetworkPlan): string[] {
  const { numpy } = lossOf(plan);
  return [
    'def loss(x):',
    ...indent([
      `${names(plan)} = split(x)`,
      'a0, y = inputs, targets',
      ...forwardLines(plan, false),
      ...statement('return ', numpy, 1),
    ]),
  ];
}

const lossOf = ({ network }: NetworkPlan) =>
  outputLossCode(network.loss, network.layers[network.layers.length - 1].width);

/** The examples of update k. */
const batchLines = (plan: NetworkPlan): string[] => {
  const { batch, count } = plan;
  if (batch !== null) return ['rows = batch(k)', 'a0, y = inputs[rows], targets[rows]'];
  return [...(isDrawn(plan) ? [`rows = np.arange(${count})`] : []), 'a0, y = inputs, targets'];
};

/** What is descended at update k: the loss over its examples, with what is drawn, and the penalty. */
function objectiveFunction(plan: NetworkPlan): string[] {
  const { l1, l2, network } = plan;
  const weights = network.layers.map((_, l) => `W${l + 1}`).join(', ');
  const penalty = [
    ...(l1 > 0 ? [`${float(l1)} * np.abs(W).sum()`] : []),
    ...(l2 > 0 ? [`${float(l2)} * (W**2).sum()`] : []),
  ].join(' + ');
  return [
    'def f(x, k):',
    ...indent([
      `${names(plan)} = split(x)`,
      ...batchLines(plan),
      ...forwardLines(plan, true),
      ...(penalty ? [`penalty = sum(${penalty} for W in [${weights}])`] : []),
      ...statement('return ', `${lossOf(plan).numpy}${penalty ? ' + penalty' : ''}`, 1),
    ]),
  ];
}

/** The gradient of the same, all of it one vector. */
function gradientFunction(plan: NetworkPlan): string[] {
  const layers = layersOf(plan);
  const last = layers.length;
  const back = layers.slice(0, -1).map((layer, l) => {
    const n = l + 1;
    const slope = codeOf(layer).slope?.(`z${n}`, `s${n}`);
    const factors = [...((layer.dropout ?? 0) > 0 ? [`q${n}`] : []), ...(slope ? [slope] : [])];
    return statement(`d${n} = `, [`(d${n + 1} @ W${n + 1})`, ...factors].join(' * '), 1);
  });
  const { l1, l2 } = plan;
  const parts = layers.flatMap((_, l) => {
    const n = l + 1;
    const terms = [
      `d${n}.T @ a${l}`,
      ...(l1 > 0 ? [`${float(l1)} * np.sign(W${n})`] : []),
      ...(l2 > 0 ? [`${float(2 * l2)} * W${n}`] : []),
    ].join(' + ');
    return [`(${terms}).ravel(), d${n}.sum(axis=0),`];
  });
  return [
    'def gradient(x, k):',
    ...indent([
      `${names(plan)} = split(x)`,
      ...batchLines(plan),
      ...forwardLines(plan, true),
      ...statement(`d${last} = `, `(${lossOf(plan).slope}) / len(y)`, 1),
      ...back.toReversed().flat(),
      'return np.concatenate([',
      ...indent(parts),
      '])',
    ]),
  ];
}
