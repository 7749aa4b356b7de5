import { camelCase, mark, type Template } from './template.ts';

/** A sketch: one number under a handle, to begin with. */
export const sketch: Template = {
  takes: 'id',
  fits: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  files: (id) => ({
    [`src/figures/sketches/${id}/kind.ts`]: `import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** ${mark}: what it shows. */
export const ${camelCase(id)} = {
  // ${mark}: heights in pixels of a frame that it is embedded in.
  heights: { all: 600, player: 360, none: 360 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).${camelCase(id)},
} as const satisfies KindOfSketch;
`,
    [`src/figures/sketches/${id}/sketch.ts`]: `import { html, type TemplateResult } from 'lit-html';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * ${mark}: what it shows and computes.
 */

const fields = { value: { type: 'number', default: 0.5, range: [0, 1] } } as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const measures = ({ value }: State) => ({ square: value * value });

const summary = (state: State, words: Words): string =>
  fill(words.summary, { value: formatNumber(state.value), square: formatNumber(measures(state).square) });

const [height, left, top, base] = [260, 40, 20, 220];

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const levelOf = (value: number) => base - value * (base - top);
  const set = (value: number) => hands?.set({ value: stepped(value, fields.value.range, 0.01) });
  const handle = valueHandle(
    width / 2,
    levelOf(state.value),
    words.handle,
    { now: state.value, range: fields.value.range, text: formatNumber(state.value) },
    handleEvents(hands, {
      to: (_, y) => set((base - y) / (base - top)),
      by: (right, up) => set(state.value + (right + up) / 100),
      toEnd: (highest) => set(highest ? 1 : 0),
    }),
  );
  return html\`<svg class="plot plot--sketch" style="height: \${height}px" viewBox="0 0 \${width} \${height}" role="group"
      aria-label=\${fill(words.plot, { summary: summary(state, words) })} @click=\${placeEvent(hands, (_, y) => set((base - y) / (base - top)))}>
    <g class="axes"><line class="tick" x1=\${left} x2=\${width - 8} y1=\${base} y2=\${base}></line></g>
    \${handle}
  </svg>\`;
}

const controls = (state: State, { words }: Context): TemplateResult =>
  html\`<dl class="sketch-facts"><div><dt>\${words.square}</dt><dd class="sketch-main">\${formatNumber(measures(state).square)}</dd></div></dl>\`;

/** ${mark}: what it shows, in one sentence. */
export const ${camelCase(id)}: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
`,
  }),
  byHand: (id) => [
    ['src/figures/sketches/index.ts', `import { ${camelCase(id)} } from './${id}/kind.ts';`],
    ['src/figures/sketches/index.ts', `${id === camelCase(id) ? id : `'${id}': ${camelCase(id)}`}, in \`sketchKinds\``],
    [
      'content/ui/en.json',
      `"${id}": { "plot": …, "handle": …, "summary": … }, under "sketches"; its name, what it is for and what it invites to under "gallery.kinds"`,
    ],
    [
      'content/ui/ko.json',
      `"${id}": { "plot": …, "handle": …, "summary": … }, under "sketches"; its name, what it is for and what it invites to under "gallery.kinds"`,
    ],
    [
      'content/gallery.ts',
      `'${id}': { '${id}': { state: … } }, and its sentence under "gallery.figures" of both UI files`,
    ],
  ],
};
