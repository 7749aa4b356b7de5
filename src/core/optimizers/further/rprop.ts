import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { learningRate } from '../shared/hyperparameters.ts';

type Name = 'learningRate' | 'etaMinus' | 'etaPlus' | 'minStep' | 'maxStep';

type RpropState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'optax';

const createState = (dimension: number, { learningRate }: Settings<Name>) => ({
  /** Gradient of the last step; 0 where its sign had changed. */
  g: new Float64Array(dimension),
  /** Length of the last step; before the first one, the learning rate. */
  size: new Float64Array(dimension).fill(learningRate),
  /** Optax: the step that was computed and is still to be taken. */
  late: new Float64Array(dimension),
});

/**
 * Takes no notice of `rates`: the learning rate is the size of the first step, and sizes find their own way from there.
 * Optax is one call late (google-deepmind/optax#1725): what it computes in one call it takes in the next, unless the sign changes there.
 */
const run =
  (form: WrittenIn): Form<Name, RpropState>['run'] =>
  ({ x, objective, state, settings, path }, from, to) => {
    const { gradient } = objective;
    const { g, size, late } = state;
    const { etaMinus, etaPlus, minStep, maxStep } = settings;
    const before = new Float64Array(x.length);
    for (let k = from; k < to; k++) {
      before.set(form === 'optax' ? late : g);
      gradient(x, g, k);
      for (let i = 0; i < x.length; i++) {
        const agreement = Math.sign(g[i]) * Math.sign(before[i]);
        const factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
        if (form === 'pytorch' || agreement !== 0) size[i] = Math.max(minStep, Math.min(maxStep, size[i] * factor));
        if (agreement < 0) g[i] = 0;
        const step = size[i] * Math.sign(g[i]);
        x[i] -= form === 'pytorch' ? step : agreement < 0 ? 0 : before[i];
        late[i] = step;
      }
      record(path, x, k);
    }
  };

const equations = (form: WrittenIn) => () => {
  const other = form === 'optax' ? '@late' : '@g';
  return [
    // Both lines speak of the gradient before this one, which the first of them replaces: no coordinate's numbers can show that.
    `@size \\Gets \\max(@minStep, \\min(@maxStep, @size \\* (@etaPlus \\text{ or } @etaMinus \\text{ as } ${other} \\text{ keeps or changes its sign})))`,
    '@g \\Gets \\nabla f(@x) \\text{, or } 0 \\text{ where its sign changed}',
    ...(form === 'pytorch'
      ? ['@x \\gets @x - @size \\* \\operatorname{sign}(@g)']
      : ['@x \\Gets @x - @late', '@late \\gets @size \\* \\operatorname{sign}(@g)']),
  ];
};

const defaults = { learningRate: 0.01, etaMinus: 0.5, etaPlus: 1.2, minStep: 1e-6, maxStep: 50 };

/**
 * Rprop: looks at the signs of the gradient only. Each coordinate's step grows while its sign stays and shrinks when it changes. For
 * full-batch training: it cannot average noise away.
 *
 * Source: M. Riedmiller, H. Braun, "A Direct Adaptive Method for Faster Backpropagation Learning: the RPROP Algorithm", ICNN 1993; as
 * iRprop−, C. Igel, M. Hüsken, "Improving the Rprop Learning Algorithm", NC 2000.
 */
export const rprop = defineOptimizer<Name, RpropState>({
  id: 'rprop',
  idea: 'step-size',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    etaMinus: {
      symbol: '\\eta_-',
      names: { pytorch: 'etas[0]', optax: 'eta_minus' },
      range: [0.1, 0.9],
      scale: 'linear',
    },
    etaPlus: { symbol: '\\eta_+', names: { pytorch: 'etas[1]', optax: 'eta_plus' }, range: [1.01, 2], scale: 'linear' },
    minStep: {
      symbol: '\\Delta_{\\min}',
      names: { pytorch: 'step_sizes[0]', optax: 'min_step_size' },
      range: [1e-8, 1e-2],
      scale: 'log',
    },
    maxStep: {
      symbol: '\\Delta_{\\max}',
      names: { pytorch: 'step_sizes[1]', optax: 'max_step_size' },
      range: [0.01, 100],
      scale: 'log',
    },
  },
  symbols: { g: 'g', size: '\\Delta', late: 'u' },
  createState,
  forms: {
    pytorch: { defaults, equations: equations('pytorch'), run: run('pytorch') },
    optax: { defaults, equations: equations('optax'), run: run('optax') },
  },
  frameworks: {
    pytorch: [{ name: 'Rprop', needs: { pytorch: {} } }],
    keras: 'none',
    optax: [{ name: 'rprop', needs: { optax: {} } }],
  },
  source: {
    text: 'M. Riedmiller and H. Braun, A Direct Adaptive Method for Faster Backpropagation Learning, ICNN 1993',
    url: 'https://doi.org/10.1109/ICNN.1993.298623',
  },
});
