import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { layoutOf as parametersOf } from '../../../core/network/layout.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { type Choice, edgesOf, endOf, exampleAt, pixelOf } from './choice.ts';
import { nameOfNeuron } from './explain.ts';
import { layoutOf, type Node } from './layout.ts';
import type { NetworkModel } from './model.ts';
import { boxOf } from './paths.ts';

/** The graph of the network and the plane of its inputs. */
export function networkPicture(model: NetworkModel): TemplateResult {
  const { layout, texts, events, step, run, setup } = model;
  const label = fill(texts.training.plotLabel, {
    name: nameOf(texts.optimizers, setup.runs[run].optimizer),
    k: step,
    sizes: [model.network.inputs, ...model.network.layers.map(({ width }) => width)].join('–'),
  });
  const { stillId: id } = model;
  const [graph, plane] = [svg`${edges(model)}${columns(model)}`, planeOf(model)];
  return html`<svg class="plot plot--network" style=${id ? nothing : 'height: auto'} viewBox="0 0 ${layout.width} ${layout.height}" role="group" tabindex="0"
      aria-label=${label} @click=${events?.press} @keydown=${events?.keys}>
    ${id ? svg`<g id=${`${id}-graph`}>${graph}</g><g id=${`${id}-plane`}>${plane}</g>` : svg`${graph}${plane}`}
  </svg>${id ? narrowPicture(model, id, label) : nothing}`;
}

/** The width of a phone, for which a still picture is arranged as well. */
const phone = 358;

/** The same parts one below the other, as a live figure has them where it is narrow: so that nothing moves when it wakes. */
function narrowPicture({ layout, network }: NetworkModel, id: string, label: string): TemplateResult {
  const { plane, width, height } = layoutOf(network, phone);
  const share = round(width / layout.plane.x);
  const scale = round(plane.width / layout.plane.width);
  return html`<svg class="plot plot--narrow" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${svg`<use href=${`#${id}-graph`} transform=${`scale(${share})`}></use>
      <use href=${`#${id}-plane`} transform=${`translate(${plane.x},${plane.y}) scale(${scale}) translate(${-layout.plane.x},${-layout.plane.y})`}></use>`}
  </svg>`;
}

const isSame = (one: Choice | null, other: Choice) => one !== null && JSON.stringify(one) === JSON.stringify(other);

/** Every weight: as wide as it is large, in dashes where it is negative. What does not lead to a chosen neuron stands back. */
function edges({ layout, network, x, choice }: NetworkModel): TemplateResult {
  const layers = parametersOf(network).layers;
  const chosen = choice && choice.kind !== 'example' ? choice : null;
  const lines = [...edgesOf(layout)].map(([edge, from, to]) => {
    const { weights, inputs } = layers[edge.column - 1];
    const weight = x[weights + edge.index * inputs + edge.from];
    const [x0, y0] = endOf(from, 1);
    const [x1, y1] = endOf(to, -1);
    const middle = round((x0 + x1) / 2);
    const isChosen = isSame(chosen, edge);
    const leads =
      isChosen || (chosen?.kind === 'neuron' && chosen.column === edge.column && chosen.index === edge.index);
    const sign = weight < 0 ? ' net-edge--negative' : '';
    const state = isChosen ? ' net-edge--chosen' : chosen && !leads ? ' net-edge--back' : '';
    return svg`<path class=${`net-edge${sign}${state}`} stroke-width=${widthOf(weight)}
      d=${`M${round(x0)},${round(y0)}C${middle},${round(y0)} ${middle},${round(y1)} ${round(x1)},${round(y1)}`}></path>`;
  });
  return svg`<g class="net-edges">${lines}</g>`;
}

const widthOf = (weight: number): number =>
  Number.isFinite(weight) ? Math.round(10 * Math.min(7, 0.4 + 1.5 * Math.abs(weight))) / 10 : 0.4;

function columns(model: NetworkModel): TemplateResult[] {
  const { layout, network, texts, setup } = model;
  const features = featuresOf(model);
  const ground = setup.ground.kind === 'network' ? setup.ground.network : null;
  return layout.columns.map(({ x, nodes, left }, column) => {
    const isOutput = column === network.layers.length;
    const activation = column > 0 && !isOutput ? ground?.layers[column - 1]?.activation : undefined;
    const head =
      column === 0
        ? texts.training.inputs
        : isOutput
          ? texts.training.output
          : nameOf(texts.training.activations, activation ?? '');
    const last = nodes[nodes.length - 1];
    return svg`<text class="net-head" x=${round(x)} y="14" text-anchor="middle">${head}</text>
      ${nodes.map((node) => neuron(model, node))}
      ${
        column === 0
          ? nodes.map(
              (node) =>
                svg`<text class="net-name" x=${round(node.x - node.side / 2 - 5)} y=${round(node.y + 4)} text-anchor="end">${nameOfNeuron({ network, features }, 0, node.index)}</text>`,
            )
          : nothing
      }
      ${left > 0 ? svg`<text class="net-head" x=${round(x)} y=${round(last.y + last.side / 2 + 18)} text-anchor="middle">+${left}</text>` : nothing}`;
  });
}

/** What the network sees of a point. */
export const featuresOf = ({ setup: { ground } }: Pick<NetworkModel, 'setup'>) =>
  ground.kind === 'network' ? ground.network.inputs : [];

/** A neuron: what it makes of the plane, from low (the colour of class 0) to high (that of class 1). */
function neuron({ paths, choice }: NetworkModel, node: Node): TemplateResult {
  const { column, index } = node;
  const { x, y, width, height } = boxOf(node);
  const chosen = isSame(choice, { kind: 'neuron', column, index }) ? ' net-node--chosen' : '';
  return svg`<g class=${`net-node${chosen}`}>
    <rect class="net-a3" x=${round(x)} y=${round(y)} width=${width} height=${height}></rect>
    ${paths.maps[column][index].map(({ fill: kind, d }) => svg`<path class=${`net-${kind}`} d=${d}></path>`)}
    <rect class="net-box" x=${round(x)} y=${round(y)} width=${width} height=${height} rx="3"></rect>
  </g>`;
}

/** The plane of the inputs: what is said where, and the examples. */
export function planeOf(model: NetworkModel): TemplateResult {
  const { layout, paths, examples, frame, choice, example, texts } = model;
  const { plane: box } = layout;
  const [[low, high]] = frame;
  const at = pixelOf(exampleAt(examples, example), examples.coordinates, frame, box);
  const ends = [
    [box.x, box.y + box.height + 14, 'start', low],
    [box.x + box.width, box.y + box.height + 14, 'end', high],
  ] as const;
  return svg`<g class="net-plane">
    ${paths.plane.map(({ fill: kind, d }) => svg`<path class=${`net-${kind}`} d=${d}></path>`)}
    ${paths.boundary ? svg`<path class="net-boundary" d=${paths.boundary}></path>` : nothing}
    ${points(model)}
    ${choice?.kind === 'example' ? svg`<circle class="net-ring" cx=${round(at[0])} cy=${round(at[1])} r="9"></circle>` : nothing}
    <rect class="net-box" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
    <text class="net-head" x=${round(box.x + box.width / 2)} y=${box.y - 12} text-anchor="middle">${texts.training.plane}</text>
    ${ends.map(([x, y, anchor, value]) => svg`<text class="net-tick" x=${round(x)} y=${round(y)} text-anchor=${anchor}>${formatNumber(value, 2)}</text>`)}
  </g>`;
}

const marks: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${round(x - 3.4)},${y}a3.4,3.4 0 1 0 6.8,0a3.4,3.4 0 1 0 -6.8,0Z`,
  (x, y) => `M${round(x - 3)},${round(y - 3)}h6v6h-6Z`,
  (x, y) => `M${x},${round(y - 4)}l4,6.6h-8Z`,
  (x, y) => `M${x},${round(y - 4.4)}l4.4,4.4l-4.4,4.4l-4.4,-4.4Z`,
];
/** Kinds of marks that numbers are divided into. */
const valueKinds = 4;

/** The examples, a path for each class, or of numbers for each quarter of them: filled for training, hollow for validation, hollow in dashes for the test. */
function points({ examples, frame, layout, question, showsTest }: NetworkModel): TemplateResult[] {
  const { coordinates, training, classes } = examples;
  const isLine = coordinates === 1;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of training.targets) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const kinds = isLine ? 1 : question === 'value' ? valueKinds : classes;
  const kindOf = (target: number) => {
    if (isLine) return 0;
    if (question !== 'value') return target;
    return Math.min(valueKinds - 1, Math.max(0, Math.floor(((target - low) / (high - low || 1)) * valueKinds)));
  };
  return (['training', 'validation', ...(showsTest ? (['test'] as const) : [])] as const).flatMap((name) => {
    const part = examples[name];
    const ds = Array.from({ length: kinds }, () => '');
    for (let index = 0; index < part.count; index++) {
      const [x, y] = pixelOf({ part, index }, coordinates, frame, layout.plane);
      const kind = kindOf(part.targets[index]);
      const mark = question === 'value' ? marks[0] : marks[kind % marks.length];
      ds[kind] += mark(round(x), round(y));
    }
    const style = question === 'value' ? 'v' : 'c';
    return ds.map(
      (d, kind) => svg`<path class=${`net-point net-point--${name} net-point--${style}${kind}`} d=${d}></path>`,
    );
  });
}
