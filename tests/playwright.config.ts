import { defineConfig } from '@playwright/test';
import { findChromium, findHeadlessShell, quietFlags, sandbox } from '../src/tooling/chromium.ts';
import { builds } from '../src/tooling/suites.ts';
import { leanFlags, plainEdges } from './browser/flags.ts';
import { tier } from './tier.ts';

// Workers inherit the environment, so that the browser is looked for once.
const { CHROMIUM_PATH: found, TEST_WORKER_INDEX: worker } = process.env;
const find = () => (tier === 'full' ? undefined : findHeadlessShell()) ?? findChromium();
const executablePath = worker === undefined ? find() : found;
if (!executablePath) throw new Error('There is no Chromium to test with: npm test installs one.');
process.env.CHROMIUM_PATH = executablePath;
const { TEST_PORT: port = '4399' } = process.env;
const [{ folder, base }] = builds;
const address = `http://localhost:${port}${base}`;

export default defineConfig({
  testDir: 'browser',
  testIgnore: tier === 'full' ? [] : 'full/**',
  outputDir: '../test-results',
  // Pictures that are kept to compare with: tests/browser/full/pictures.spec.ts.
  snapshotPathTemplate: '{testDir}/full/kept/{arg}{ext}',
  // One more than a small machine has cores: tests wait a good part of their time.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // For what never comes: a busy machine may take its time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    launchOptions: {
      executablePath,
      chromiumSandbox: sandbox,
      args: [
        ...quietFlags,
        ...leanFlags,
        ...(tier === 'full' ? [] : plainEdges),
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    },
    // Recording takes a fifth of the time; to look into a failure, add `--trace on`.
    trace: 'off',
  },
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grepInvert: /@mouse/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" src/tooling/serve.ts ${folder} ${base} ${port}`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
