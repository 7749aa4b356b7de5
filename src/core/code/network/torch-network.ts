import type { ActivationId } from '../../grounds/network/names.ts';
import { type FrameworkStyle, styles } from '../framework.ts';
import { frameworkRuns } from '../framework-script.ts';
import { indent, statement } from '../lines.ts';
import { rateImports } from '../numpy-script.ts';
import { joinBlocks } from '../plan.ts';
import { float } from '../python.ts';
import { activationCodes, meanSlope } from './activation-code.ts';
import { torchMuon } from './muon-code.ts';
import {
  drawsMasks,
  drawsSlopes,
  importLines,
  isDrawn,
  layersOf,
  type NetworkPlan,
  preparation,
  standardImports,
} from './network-plan.ts';
import { outputLossCode } from './output-loss-code.ts';
import { overVectors } from './over-vectors.ts';

/** The script of a training in PyTorch: its own layers, losses, gradients and optimizers, in double precision. */
export function torchNetworkScript(plan: NetworkPlan): string {
  const { batch, count, runs } = plan;
  return joinBlocks([
    importLines([...standardImports(plan), ...rateImports(runs)], ['numpy as np', 'torch']),
    ...preparation(plan),
    drawsMasks(plan) ? dropoutClass : [],
    drawsSlopes(plan) ? rreluClass : [],
    ...muonClasses(plan),
    [
      'inputs, targets = torch.tensor(inputs), torch.tensor(targets)',
      ...(batch === null && isDrawn(plan) ? [`rows = np.arange(${count})`] : []),
      ...modelLines(plan),
    ],
    lossFunction(plan),
    penaltyFunction(plan),
    runs.some(({ clip }) => clip?.by === 'norm') ? clipFunction : [],
    ...frameworkRuns(plan, styleOf(plan), 'pytorch', (body, name) => overVectors(plan, body, name)),
  ]);
}

/** Layers that look at `k`, the number of the update, and `rows`, its examples. */
const drawingClass = (name: string, args: string, forward: readonly string[]): string[] => [
  `class ${name}(torch.nn.Module):`,
  ...indent([`def __init__(self, ${args}):`, '    super().__init__()', `    self.drawn = ${args}`, '', ...forward]),
];

const dropoutClass = drawingClass('Dropout', 'layer, width, rate', [
  'def forward(self, a):',
  ...indent([
    'if not self.training:',
    '    return a',
    'layer, width, rate = self.drawn',
    'return a * torch.tensor(mask(k, layer, rows, width, rate))',
  ]),
]);

const rreluClass = drawingClass('RReLU', 'layer, width', [
  'def forward(self, z):',
  ...indent([
    'layer, width = self.drawn',
    `s = ${meanSlope}`,
    'if self.training:',
    '    s = torch.tensor(slopes(k, layer, rows, width))',
    'return torch.where(z > 0, z, s * z)',
  ]),
]);

const isMuon = (name: string): boolean => /^Muon\d*$/.test(name);

/** A class for each run with Muon, under the name that its call has. */
const muonClasses = ({ runs }: NetworkPlan): string[][] => {
  const found = runs.filter(({ call }) => isMuon(call!.name));
  return found.flatMap(({ method, call }, i) => {
    const [orthogonal, ...rest] = torchMuon(method.settings, call!.name);
    return i === 0 ? [orthogonal, ...rest] : rest;
  });
};

function modelLines(plan: NetworkPlan): string[] {
  const layers = layersOf(plan);
  const modules = layers.flatMap(({ inputs, width, activation, dropout = 0 }, l) => {
    const { torch } = activationCodes[activation.id as ActivationId];
    const own = activation.id === 'rrelu' ? [`RReLU(${l}, ${width}),`] : torch ? [`torch.nn.${torch},`] : [];
    const drop = dropout > 0 ? [`Dropout(${l}, ${width}, ${float(dropout)}),`] : [];
    return [`torch.nn.Linear(${inputs}, ${width}),`, ...own, ...drop];
  });
  return ['model = torch.nn.Sequential(', ...indent(modules), ').double()'];
}

function lossFunction({ network }: NetworkPlan): string[] {
  const { torch } = outputLossCode(network.loss, network.layers[network.layers.length - 1].width);
  return [
    'def loss(rows=slice(None)):',
    ...indent([
      'z, y = model(inputs[rows]), targets[rows]',
      ...statement('return ', `torch.nn.functional.${torch}`, 1),
    ]),
  ];
}

function penaltyFunction({ l1, l2 }: NetworkPlan): string[] {
  const terms = [
    ...(l1 > 0 ? [`${float(l1)} * W.abs().sum()`] : []),
    ...(l2 > 0 ? [`${float(l2)} * (W**2).sum()`] : []),
  ];
  if (terms.length === 0) return [];
  return [
    'def penalty():',
    '    weights = [p for p in model.parameters() if p.dim() == 2]',
    `    return sum(${terms.join(' + ')} for W in weights)`,
  ];
}

/** PyTorch's own divides by the length + 1e-6. */
const clipFunction = [
  'def clip(limit):',
  ...indent([
    'length = torch.cat([p.grad.flatten() for p in model.parameters()]).norm()',
    'for p in model.parameters():',
    '    p.grad /= max(1, length / limit)',
  ]),
];

function styleOf(plan: NetworkPlan): FrameworkStyle {
  const { batch, l1, l2 } = plan;
  const drawn = isDrawn(plan);
  const rows = drawn ? 'rows' : batch === null ? '' : 'batch(k)';
  const objective = l1 > 0 || l2 > 0 ? `(loss(${rows}) + penalty())` : `loss(${rows})`;
  const backward: FrameworkStyle['before'] = ({ searches, clip }) => {
    const clips = !clip
      ? []
      : clip.by === 'value'
        ? [`torch.nn.utils.clip_grad_value_(model.parameters(), ${float(clip.at)})`]
        : [`clip(${float(clip.at)})`];
    return searches
      ? ['optimizer.zero_grad()', `value = ${objective}`, 'value.backward()', ...clips, 'return value']
      : ['optimizer.zero_grad()', `${objective}.backward()`, ...clips, 'optimizer.step()'];
  };
  return {
    ...styles.pytorch,
    start: (start) => `torch.nn.utils.vector_to_parameters(torch.tensor(${start}), model.parameters())`,
    optimizer: (name, args) =>
      // Muon's class knows its other settings.
      isMuon(name)
        ? `${name}(model.parameters(), ${args.split(',')[0]})`
        : `torch.optim.${name}(model.parameters(), ${args})`,
    later: { make: 'lambda: ', use: 'make()' },
    before: (loop) => (loop.searches ? ['def closure():', ...indent(backward(loop))] : []),
    begin: drawn ? ['model.eval()'] : [],
    step: (loop) => [
      ...(loop.changes ? ['optimizer.param_groups[0]["lr"] = rate(k)'] : []),
      ...(drawn && batch !== null ? ['rows = batch(k)'] : []),
      ...(drawn ? ['model.train()'] : []),
      ...(loop.searches ? ['optimizer.step(closure)'] : backward(loop)),
      ...(drawn ? ['model.eval()'] : []),
    ],
    shown: 'loss().item()',
  };
}
