import { rmSync } from 'node:fs';
import { provideChromium, provideHeadlessShell } from './chromium.ts';
import { engineNames, provideEngine, provideWebDriver } from './engines.ts';
import { findFreePort } from './ports.ts';
import { type Outcome, runScript } from './processes.ts';
import { commandOf, inProject } from './project.ts';
import { packages, providePython } from './python.ts';
import { type Count, countPlaywright, countVitest, judge, takeReport } from './reports.ts';

/** What a suite runs with. */
export interface Setting {
  /** Milliseconds after which it is ended. */
  readonly timeout: number;
  /** File for all it prints. */
  readonly log: string;
  /** True in the long tier. */
  readonly full: boolean;
}

/** What came of a suite. */
export interface Result extends Count {
  readonly output: string;
  readonly timedOut: boolean;
}

/** One part of `npm test`. */
export interface Suite {
  readonly name: string;
  readonly does: string;
  /** Suites that must not have failed before, since this one works on what they make. */
  readonly needs?: readonly string[];
  /** Suites that write what this one writes: it begins when they have ended, however they ended. */
  readonly after?: readonly string[];
  /** True for what runs in the long tier only, and when it is named. */
  readonly isLong?: true;
  readonly run: (setting: Setting) => Promise<Result>;
}

/** Where the site is built for the tests: at the root of a host, and below it. */
export const builds = [
  { folder: 'dist', base: '/' },
  { folder: '.cache/site-sub', base: '/sub/path/' },
] as const;

const reportFile = (name: string) => inProject('.cache/tests', `${name}.json`);

/** A command that is one test: it passes if it exits with 0. */
async function runCheck(
  words: readonly [script: string, ...rest: string[]],
  setting: Setting,
  env = {},
): Promise<Result> {
  const [script, ...rest] = words;
  const outcome = await runScript(script, rest, { ...setting, env });
  const passed = outcome.code === 0;
  return { ...outcome, passed: Number(passed), failed: Number(!passed) };
}

/** Components by `astro check`, all else by the compiler that is ten times as fast. */
async function checkTypes(setting: Setting): Promise<Result> {
  const configured = (name: string) => inProject('src/tooling', name);
  const compile = (name: string) =>
    runCheck([commandOf('typescript-7', 'tsc'), '--noEmit', '--project', configured(name)], setting);
  const results = await Promise.all([
    runCheck([commandOf('astro'), 'check', '--tsconfig', configured('tsconfig.astro.json')], setting),
    compile('tsconfig.scripts.json'),
    compile('tsconfig.json'),
  ]);
  const sum = (count: (result: Result) => number) => results.reduce((total, result) => total + count(result), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    output: results.map(({ output }) => output).join(''),
    timedOut: results.some(({ timedOut }) => timedOut),
  };
}

function build({ folder, base }: (typeof builds)[number], setting: Setting): Promise<Result> {
  rmSync(inProject(folder), { recursive: true, force: true });
  const words = [commandOf('astro'), 'build', '--outDir', folder] as const;
  return runCheck([...words], setting, { BASE: base, SITE: undefined });
}

function weigh<Report>(outcome: Outcome, name: string, count: (report: Report) => Count): Result {
  return { ...outcome, ...judge(outcome.code, takeReport(reportFile(name), count)) };
}

async function runVitest(project: string, setting: Setting, env = {}): Promise<Result> {
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', '--no-color'];
  const report = `--outputFile.json=${reportFile(project)}`;
  return weigh(await runScript(commandOf('vitest'), [...words, report], { ...setting, env }), project, countVitest);
}

/** $SCRIPT_TARGETS says which scripts: those in NumPy and in PyTorch, unless it says others. */
async function runExportedCode(setting: Setting): Promise<Result> {
  const wanted = process.env.SCRIPT_TARGETS?.split(',');
  const targets = Object.keys(packages) as (keyof typeof packages)[];
  const python = await providePython(wanted && targets.filter((target) => wanted.includes(target)));
  return runVitest('scripts', setting, { SCRIPT_PYTHON: python });
}

/** Every engine that can be had computes; for one that cannot, a note says that nothing was compared. WebKit waits for the long tier. */
async function runEngines(setting: Setting): Promise<Result> {
  const wanted = engineNames.filter((name) => name !== 'webkit' || process.env.TIER === 'full');
  const env: Record<string, string | undefined> = {};
  let notes = '';
  for (const name of wanted) {
    const browser = await provideEngine(name);
    env[`ENGINE_${name.toUpperCase()}`] = browser;
    if (!browser)
      notes += `NOTE: no ${name} could be found or installed: the bits of networks were not compared there.\n`;
  }
  const result = await runVitest('engines', setting, env);
  return { ...result, output: `${result.output}\n${notes}` };
}

/** Other engines than Chromium with a real pointer: Firefox, and in the long tier WebKit too. For one that cannot be had, a note says that nothing was tried. */
async function runSmoke(setting: Setting): Promise<Result> {
  const firefox = await provideEngine('firefox');
  const webkit = setting.full ? await provideWebDriver() : undefined;
  const env = { SMOKE_FIREFOX: firefox, SMOKE_WEBKIT: webkit?.browser, SMOKE_WEBKIT_DRIVER: webkit?.driver };
  const missing = [...(firefox ? [] : ['Firefox']), ...(setting.full && !webkit ? ['WebKit'] : [])];
  const notes = missing
    .map((name) => `NOTE: no ${name} could be found or installed: nothing was tried in it.\n`)
    .join('');
  const result = await runVitest('smoke', setting, { ...env, SMOKE_NONE: missing.length > 0 ? '1' : undefined });
  return { ...result, output: `${result.output}\n${notes}` };
}

async function runPlaywright(setting: Setting): Promise<Result> {
  const env = {
    CHROMIUM_PATH: await (setting.full ? provideChromium() : provideHeadlessShell()),
    TEST_PORT: String(await findFreePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('browser'),
    // It starts a dozen processes, and each would compile all of Playwright anew.
    NODE_COMPILE_CACHE: inProject('.cache/compiled'),
    // It forces colours upon its workers unless told so, and NO_COLOR beside that makes Node complain.
    FORCE_COLOR: '0',
    NO_COLOR: undefined,
  };
  const words = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  const outcome = await runScript(commandOf('@playwright/test', 'playwright'), words, { ...setting, env });
  return weigh(outcome, 'browser', countPlaywright);
}

/**
 * Every suite; of those that may begin, the first here begins. Format and lint are quick to fail; then comes what all else waits for, and what takes
 * longest, so that two places are busy to the end.
 */
export const suites: readonly Suite[] = [
  {
    name: 'lint',
    does: 'format and lint',
    run: (setting) => runCheck([commandOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'], setting),
  },
  { name: 'build', does: `the site at ${builds[0].base}`, run: (setting) => build(builds[0], setting) },
  { name: 'browser', does: 'the site in Chromium', needs: ['build'], run: runPlaywright },
  { name: 'unit', does: 'unit and property tests', run: (setting) => runVitest('unit', setting) },
  // Each of these brings .astro up to date, as the first build does. What others wait for comes first.
  {
    name: 'build-sub',
    does: `the site at ${builds[1].base}`,
    after: ['build'],
    run: (setting) => build(builds[1], setting),
  },
  {
    name: 'site',
    does: 'the built pages',
    needs: ['build', 'build-sub'],
    run: (setting) => runVitest('site', setting),
  },
  { name: 'types', does: 'types', after: ['build', 'build-sub'], run: checkTypes },
  { name: 'engines', does: 'the bits of networks in every browser', run: runEngines },
  {
    name: 'smoke',
    does: 'the site in other engines, with a real pointer',
    needs: ['build'],
    isLong: true,
    run: runSmoke,
  },
  {
    name: 'scripts',
    does: 'exported code in Python',
    isLong: true,
    run: runExportedCode,
  },
  {
    name: 'package',
    does: 'the core as an installed package',
    isLong: true,
    run: (setting) => runVitest('package', setting),
  },
];
