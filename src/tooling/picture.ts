/** `npm run picture`: takes the picture that opens the README, public/readme.png, from the site in dist. */
import { chromium } from '@playwright/test';
import { provideChromium, quietFlags, sandbox } from './chromium.ts';
import { findFreePort } from './ports.ts';
import { endWithParent } from './processes.ts';
import { inProject } from './project.ts';
import { serve } from './serve.ts';

endWithParent();
const port = await findFreePort();
await serve('dist', '/', port);
const browser = await chromium.launch({
  executablePath: await provideChromium(),
  chromiumSandbox: sandbox,
  args: [...quietFlags],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
await page.goto(`http://localhost:${port}/en/`, { waitUntil: 'networkidle' });
await page.screenshot({ path: inProject('public/readme.png') });
await browser.close();
process.exit();
