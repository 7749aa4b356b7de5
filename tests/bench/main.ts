/*
 * `npm run bench`: what things cost. Every ratio compares two ways measured in turns in one run, so that it means something on a noisy
 * machine; absolute times are only for a first impression. Words after `--` choose parts: adam,
 * optimizers, network, tensorflow, formula, map, drag, lighthouse. `tensorflow` fetches TensorFlow.js.
 * Needs the site in `dist` (npm run build).
 */
import { existsSync } from 'node:fs';
import { inProject } from '../../src/tooling/project.ts';
import { type BenchRow, benchAdam } from './adam.ts';
import { benchIn, openBench } from './browser.ts';
import { measureDrag } from './drag.ts';
import { benchFormulas, type FormulaRow } from './expression.ts';
import { scoresOf } from './lighthouse.ts';
import { benchMap, type MapRow } from './map.ts';
import { benchNetworks, type NetworkRow } from './network.ts';
import { benchNetworkRuns, type NetworkRunsRow } from './network-runs.ts';
import { benchOptimizers, type OptimizerRow } from './optimizers.ts';
import type { TensorFlowRow } from './tensorflow.ts';
import { benchInNode, benchInPage, withTensorFlow } from './tensorflow-js.ts';

const words = process.argv.slice(2);
const wanted = (part: string) => words.length === 0 || words.includes(part);
const pages = ['', 'lessons/gradient-descent/', 'lessons/race/'];

if (!existsSync(inProject('dist', 'ko'))) throw new Error('There is no site in dist: npm run build makes it.');
const bench = await openBench();

if (wanted('adam')) {
  printAdam('Node', benchAdam());
  const page = await bench.browser.newPage();
  printAdam('Chromium', await benchIn<BenchRow[]>(page, 'adam.ts', 'benchAdam'));
  await page.close();
}

if (wanted('formula')) {
  printFormulas('Node', benchFormulas());
  const page = await bench.browser.newPage();
  printFormulas('Chromium', await benchIn<FormulaRow[]>(page, 'expression.ts', 'benchFormulas'));
  await page.close();
}

if (wanted('map')) {
  printMap('Node', benchMap());
  const page = await bench.browser.newPage();
  printMap('Chromium', await benchIn<MapRow[]>(page, 'map.ts', 'benchMap'));
  await page.close();
}

if (wanted('optimizers')) {
  printOptimizers('Node', benchOptimizers());
  const page = await bench.browser.newPage();
  printOptimizers('Chromium', await benchIn<OptimizerRow[]>(page, 'optimizers.ts', 'benchOptimizers'));
  await page.close();
}

if (wanted('network')) {
  printNetworks('Node', benchNetworks());
  printNetworkRuns('Node', benchNetworkRuns());
  const page = await bench.browser.newPage();
  printNetworks('Chromium', await benchIn<NetworkRow[]>(page, 'network.ts', 'benchNetworks'));
  printNetworkRuns('Chromium', await benchIn<NetworkRunsRow[]>(page, 'network-runs.ts', 'benchNetworkRuns'));
  await page.close();
}

if (wanted('tensorflow'))
  await withTensorFlow(async (folder) => {
    printTensorFlow('Node', await benchInNode(folder));
    printTensorFlow('Chromium', await benchInPage(folder, bench.browser));
  });

if (wanted('drag')) {
  console.log('\nOne pointer move while a start is dragged, script and layout, in Chromium (ms):');
  const rows = [];
  for (const path of ['en/', 'ko/lessons/race/']) {
    const page = await bench.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${bench.address}${path}`);
    const { median, slowestTenth, nodes } = await measureDrag(page);
    rows.push({
      page: path,
      median: round(median),
      'slowest tenth from': round(slowestTenth),
      'elements in the picture': nodes,
    });
    await page.close();
  }
  console.table(rows);
}

if (wanted('lighthouse')) {
  console.log('\nLighthouse, mobile preset:');
  const rows = [];
  for (const locale of ['ko', 'en']) for (const path of pages) rows.push(await scoresOf(bench, `${locale}/${path}`));
  console.table(rows);
}

await bench.browser.close();
process.exit(0);

function printAdam(engine: string, rows: readonly BenchRow[]): void {
  console.log(`\nAdam on Beale in ${engine}, after every optimizer has met every surface:`);
  console.table(
    rows.map(({ name, nanosecondsPerStep, timesSameJob, timesBareLoop }) => ({
      way: name,
      'ns/step': round(nanosecondsPerStep),
      '× by hand, same job': round(timesSameJob),
      '× by hand, keeping nothing': round(timesBareLoop),
    })),
  );
}

function printOptimizers(engine: string, rows: readonly OptimizerRow[]): void {
  console.log(
    `\nEvery optimizer of the menus on Beale in ${engine}, path kept, in ns/step, against its rule by hand: over two numbers with Beale fused in or asked, and over n coordinates:`,
  );
  console.table(
    rows.map(({ name, fused, asking, askingOverN, core, timesFused, timesAsking, timesAskingOverN }) => ({
      optimizer: name,
      fused: round(fused),
      asking: round(asking),
      'asking, n': round(askingOverN),
      core: round(core),
      'core / fused': round(timesFused),
      'core / asking': round(timesAsking),
      'core / asking, n': round(timesAskingOverN),
    })),
  );
}

function printNetworks(engine: string, rows: readonly NetworkRow[]): void {
  console.log(`\nNetworks in ${engine}, in microseconds, against loops by hand with the same functions:`);
  console.table(
    rows.map(({ work, byHand, core, times }) => ({
      work,
      'by hand': round(byHand),
      core: round(core),
      '× by hand': round(times),
    })),
  );
}

function printNetworkRuns(engine: string, rows: readonly NetworkRunsRow[]): void {
  console.log(`\nRuns of 2-8-8-1 in ${engine}, in milliseconds, against as many gradients by hand alone:`);
  console.table(
    rows.map(({ work, gradientsByHand, core, times }) => ({
      work,
      'gradients by hand': round(gradientsByHand),
      core: round(core),
      '× gradients by hand': round(times),
    })),
  );
}

function printTensorFlow(engine: string, rows: readonly TensorFlowRow[]): void {
  console.log(`\nTrainings in ${engine}, in milliseconds, against the same in TensorFlow.js:`);
  console.table(
    rows.map(({ work, backend, tensorFlow, core, times, apart }) => ({
      work,
      backend,
      'TensorFlow.js': round(tensorFlow),
      core: round(core),
      '× TensorFlow.js': round(times),
      'losses apart': apart.toExponential(0),
    })),
  );
}

function printFormulas(engine: string, rows: readonly FormulaRow[]): void {
  console.log(`\nA typed formula against the same function by hand in ${engine}:`);
  console.table(
    rows.map(({ surface, gradients, gradientsByHand, values, timesGradient, timesValue }) => ({
      surface,
      'value and gradient, M/s': round(gradients),
      'gradient by hand, M/s': round(gradientsByHand),
      'value alone, M/s': round(values),
      '× by hand, gradient': round(timesGradient),
      '× by hand, value': round(timesValue),
    })),
  );
}

function printMap(engine: string, rows: readonly MapRow[]): void {
  console.log(`\nA map of 256 × 256 starts, 200 steps of Adam, on one core in ${engine}:`);
  console.table(
    rows.map(({ surface, milliseconds, nanosecondsPerStep, nanosecondsPerStepOfOneRun, timesSingleRuns }) => ({
      surface,
      ms: round(milliseconds),
      'ns/step': round(nanosecondsPerStep),
      'ns/step of a single run': round(nanosecondsPerStepOfOneRun),
      '× steps × single run': round(timesSingleRuns),
    })),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
