import { mark, type Template } from './template.ts';

/** An optimizer of the registry, as plain gradient descent. */
export const optimizer: Template = {
  takes: 'id',
  // Exported code uses the id as a name in Python.
  fits: /^[a-z][a-z0-9]*$/,
  files: (id) => ({
    [`src/core/optimizers/${id}.ts`]: core(id),
    [`content/reference/optimizers/${id}/en.mdx`]: words(
      'what it improves on gradient descent, in one sentence.',
      'where the frameworks differ, a point for each difference.',
    ),
    [`content/reference/optimizers/${id}/ko.mdx`]: words(
      '경사하강법에서 무엇을 고치는지 한 문장으로 적습니다.',
      '프레임워크마다 다른 점을 하나씩 적습니다.',
    ),
    [`content/reference/optimizers/${id}/taught.json`]: `${JSON.stringify(
      {
        lesson: `${mark}: the slug in content/course.json of the lesson that teaches it`,
        heading: `${mark}: the id of its heading there; without one, leave this line out`,
      },
      null,
      2,
    )}\n`,
  }),
  byHand: (id) => [
    ['src/core/optimizers/index.ts', `import { ${id} } from './${id}.ts';`],
    ['src/core/optimizers/index.ts', `${id}, in the list \`optimizers\`, at its place in the teaching order`],
    ['src/render/ink.ts', `'${id}' at the end of the list \`inked\``],
    ['content/ui/en.json', `"${id}": "…", its name, under "optimizers"`],
    ['content/ui/ko.json', `"${id}": "…", its name, under "optimizers"`],
  ],
};

const words = (purpose: string, points: string) => `---
purpose: "${mark}: ${purpose}"
---

- ${mark}: ${points}
`;

function core(id: string): string {
  const state = `${id[0].toUpperCase()}${id.slice(1)}State`;
  return String.raw`import { defineOptimizer, type Form, record } from './optimizer.ts';
import { learningRate } from './shared/hyperparameters.ts';
import { plainGradient } from './shared/weight-decay.ts';

// ${mark}: the names of its hyperparameters. Many have their letter, names and range in shared/hyperparameters.ts.
type Name = 'learningRate';

type ${state} = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  // ${mark}: what else it remembers between steps, by the letters of the formula.
});

const run: Form<Name, ${state}>['run'] = ({ x, objective, state, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g } = state;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    // ${mark}: the update, in place and without allocating anything.
    for (let i = 0; i < x.length; i++) x[i] -= rates[k] * g[i];
    record(path, x, k);
  }
};

/**
 * ${mark}: what it does, and what that is good for.
 *
 * Source: ${mark}: authors, "title", where it was published, the year.
 */
export const ${id} = defineOptimizer<Name, ${state}>({
  id: '${id}',
  // ${mark}: what it improves: 'direction', 'step-size' or 'both'.
  idea: 'plain',
  // ${mark}: leave this out where a norm, a matrix or a search ties the coordinates together.
  coordinatewise: true,
  hyperparameters: { learningRate },
  symbols: { g: 'g' },
  createState,
  forms: {
    textbook: {
      defaults: { learningRate: 0.01 },
      // ${mark}: the same update in TeX; optimizer.ts says how, at Form. A framework that writes it otherwise has a form of its own.
      equations: () => [plainGradient, '@x \\gets @x - @learningRate \\* @g'],
      run,
    },
  },
  // ${mark}: the calls of each framework, 'none' if it has no such optimizer, or 'otherwise'; see Call and Writing in optimizer.ts.
  frameworks: { pytorch: 'none', keras: 'none', optax: 'none' },
  source: {
    text: '${mark}: authors, title, where, year',
    url: '${mark}: its address',
  },
});
`;
}
