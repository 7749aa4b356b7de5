import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { workbench } from '../../src/figures/kinds/descent/workbench.ts';
import { noticeList } from '../../src/figures/parts/notice-list.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { nothingHappens, stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';

const ravine: ExperimentInput = {
  surface: 'ellipse-k100',
  starts: [[1.5, 1]],
  runs: [
    { optimizer: 'sgd', settings: { learningRate: 0.05 } },
    { optimizer: 'adam', settings: { learningRate: 0.05 } },
  ],
  steps: 100,
};
const withView = (view: ExperimentInput['view']): ExperimentInput => ({ ...ravine, ...(view && { view }) });
const linesOf = (markup: string) =>
  [...markup.matchAll(/class="run-line" d="([^"]*)"/g)].map(([, d]) =>
    [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  );

describe('a run that diverges', () => {
  test('leaves the picture with an arrow, its word and the rate below which it is stable; its loss with how far it goes', () => {
    const model = stillModel(completeExperiment(ravine).experiment, en);
    const markup = toMarkup(workbench(model, nothingHappens));
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)" role="group"/.exec(markup)!.map(Number);
    const [path, , loss] = linesOf(markup);
    for (const [x, y] of path) expect(x >= -0.2 && x <= width + 0.2 && y >= -0.2 && y <= height + 0.2).toBe(true);
    expect(markup).toMatch(/rotate\(-?\d/);
    expect(markup).toMatch(/SGD diverges \(step \d+\)</);
    expect(markup).toContain('stable below η = 0.02<');
    expect(markup).toMatch(/class="chart-peak"[^>]*>↑ 10[⁰¹²³⁴⁵⁶⁷⁸⁹]+</);
    // No line along the upper end.
    const top = Math.min(...loss.map(([, y]) => y));
    expect(loss.filter(([, y]) => y === top)).toHaveLength(1);
    expect(stillFigure('descent', ravine, ko)).toMatch(/SGD 발산\(\d+스텝\)<[\s\S]*η &lt; 0\.02에서 안정</);
  });

  test('is itself before it does', () => {
    const markup = stillFigure('descent', withView({ playhead: 0 }), en);
    expect(markup).not.toMatch(/rotate\(|diverges \(|stable below/);
  });

  test('goes no further than its edge on a surface in space, nor above a curve', () => {
    expect(stillFigure('surface', ravine, en)).toMatch(/SGD diverges \(step \d+\)<[\s\S]*stable below η = 0\.02</);
    const curve = { surface: 'parabola', runs: [{ optimizer: 'sgd', settings: { learningRate: 1.2 } }], steps: 60 };
    expect(stillFigure('descent', curve, en)).toMatch(
      /rotate\([\s\S]*SGD diverges \(step \d+\)<[\s\S]*stable below η = 1</,
    );
  });

  test('is said in its row alone where many do', () => {
    const runs = [0.03, 0.04, 0.05, 0.06].map((learningRate) => ({ optimizer: 'sgd', settings: { learningRate } }));
    const markup = stillFigure('descent', { ...ravine, runs }, en);
    expect(markup).not.toContain('diverges (');
    expect(markup.match(/diverges, step/g)).toHaveLength(4);
  });
});

test('a run that leaves for good has an arrow and keeps its name', () => {
  const away = {
    surface: 'saddle',
    starts: [[1, 0.5]],
    runs: [{ optimizer: 'sgd', settings: { learningRate: 0.1 } }],
    steps: 20,
  };
  const markup = stillFigure('descent', away, en);
  expect(markup).toContain('left the picture');
  expect(markup).toMatch(/rotate\(/);
  expect(markup).not.toContain('diverges (');
});

test('a formula without a value says so, and its runs that they begin nowhere', () => {
  const blank: ExperimentInput = { surface: 'formula', formula: { text: '1/0' }, runs: [{ optimizer: 'sgd' }] };
  const markup = stillFigure('descent', blank, en);
  expect(markup).toContain('no value at its start');
  expect(markup).not.toContain('diverges');
  const told = toMarkup(
    noticeList({ notices: [], texts: en, prepared: { surface: { blank: true } } as never }, () => {}) as never,
  );
  expect(told).toContain('no finite value');
});
