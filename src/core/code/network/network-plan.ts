import type { LayerLayout, Layout, Network } from '../../network/index.ts';
import type { Course } from '../plan.ts';
import { batchFunctions, maskFunction, normalFunction, slopesFunction, uniformFunction } from './random-code.ts';

/** Everything a script for a network is written from. */
export interface NetworkPlan extends Course {
  readonly network: Network;
  readonly layout: Layout;
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
  /** Training examples, and how many of them an update sees; null: all. */
  readonly count: number;
  readonly batch: number | null;
  readonly imports: readonly string[];
  /** NumPy code that makes `inputs`, `targets` and the parameters to begin with: `start`, or `starts` where there are several. */
  readonly before: readonly (readonly string[])[];
  readonly random: ReadonlySet<'uniform' | 'normal'>;
}

/** A layer, and where its parameters lie. */
export type PlannedLayer = LayerLayout & Network['layers'][number];

export const layersOf = ({ network, layout }: Pick<NetworkPlan, 'network' | 'layout'>): PlannedLayer[] =>
  network.layers.map((layer, l) => ({ ...layout.layers[l], ...layer }));

/** Whether something is drawn for every example of an update: neurons that are silenced, slopes of RReLU. */
export const drawsSlopes = ({ network }: Pick<NetworkPlan, 'network'>): boolean =>
  network.layers.some(({ activation }) => activation.id === 'rrelu');
export const drawsMasks = ({ network }: Pick<NetworkPlan, 'network'>): boolean =>
  network.layers.some(({ dropout = 0 }) => dropout > 0);
export const isDrawn = (plan: Pick<NetworkPlan, 'network'>): boolean => drawsMasks(plan) || drawsSlopes(plan);

/** The modules that come with Python and that what all scripts begin with needs. */
export const standardImports = ({ batch, imports }: NetworkPlan): string[] => [
  ...(batch === null ? [] : ['functools']),
  ...imports,
];

/** Lines of imports: modules that come with Python first, in a group of their own. */
export const importLines = (standard: readonly string[], packages: readonly string[]): string[] => [
  ...[...new Set(standard)].sort().map((name) => `import ${name}`),
  ...(standard.length > 0 ? [''] : []),
  ...packages.map((name) => `import ${name}`),
];

/** What every script begins with: random numbers, examples, parameters, batches, and what is drawn at each update. */
export function preparation(plan: NetworkPlan): (readonly string[])[] {
  const { seed, count, batch, before, random } = plan;
  const needsUniform = random.has('uniform') || random.has('normal') || isDrawn(plan);
  return [
    needsUniform ? uniformFunction : [],
    random.has('normal') ? normalFunction : [],
    ...before,
    ...(batch === null ? [] : batchFunctions(count, batch, seed)),
    drawsMasks(plan) ? maskFunction(seed) : [],
    drawsSlopes(plan) ? slopesFunction(seed) : [],
  ];
}
