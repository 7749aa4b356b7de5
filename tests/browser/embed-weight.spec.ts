import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { inProject } from '../../src/tooling/project.ts';

/*
 * What embed pages weigh on a foreign page, counted where they come from: a host that packs what it sends and lets scripts, whose names
 * change with them, be kept.
 */

const kilobyte = 1024;
/** A frame before anybody touches it, without its typeface and with it; and six of them on one page, all in all. */
const most = { frame: 85 * kilobyte, withFonts: 180 * kilobyte, six: 200 * kilobyte };

/** What was asked for, and how long it was, packed. */
type Sent = { readonly path: string; readonly bytes: number }[];

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, 'localhost', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}/`)),
  );

function serveSite(sent: Sent): Server {
  return createServer(({ url = '/' }, answer) => {
    const [path] = url.split('?');
    let file = inProject('dist', decodeURIComponent(path));
    try {
      if (statSync(file).isDirectory()) file += '/index.html';
      const packed = gzipSync(readFileSync(file), { level: 9 });
      sent.push({ path, bytes: packed.length });
      const isScript = file.endsWith('.js');
      answer.writeHead(200, {
        'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': isScript ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      answer.end(packed);
    } catch {
      answer.writeHead(404).end();
    }
  });
}

const isFont = ({ path }: Sent[number]) => path.includes('/embed/text-');
const total = (sent: Sent) => sent.reduce((sum, { bytes }) => sum + bytes, 0);

/** Opens a page that has frames and nothing else. */
async function openFrames(page: Page, host: string, addresses: readonly string[], sandbox: string | null) {
  await page.goto(host);
  await page.evaluate(
    ([sources, flags]) => {
      for (const src of sources) {
        const frame = document.createElement('iframe');
        if (flags !== null) frame.setAttribute('sandbox', flags);
        Object.assign(frame, { src, title: src, width: '480', height: '420' });
        document.body.append(frame);
      }
    },
    [addresses, sandbox] as const,
  );
  return addresses.map((_, i) => page.frameLocator('iframe').nth(i));
}

test('frames are light, share what they can, and go on where the network has gone', { tag: '@mouse' }, async ({
  page,
}) => {
  const sent: Sent = [];
  const servers = [
    serveSite(sent),
    createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html>')),
  ];
  const [site, host] = await Promise.all(servers.map(listen));
  const linkTo = (locale: string, surface: string) =>
    `${site}${locale}/embed/#v1&surface=${surface}&run=adam,learningRate:0.1&run=sgd&steps=80`;
  const show = async (addresses: readonly string[], sandbox: string | null) => {
    sent.length = 0;
    const frames = await openFrames(page, host, addresses, sandbox);
    for (const frame of frames) {
      await expect(frame.locator('.run-name')).toHaveText(['Adam', 'SGD']);
      // The style of figures, and the typeface, which comes last.
      await expect.poll(() => frame.locator('html').evaluate(() => document.adoptedStyleSheets.length)).toBe(2);
    }
    return frames;
  };

  for (const locale of ['en', 'ko'])
    await test.step(`one in ${locale}, in the strictest sandbox that lets it run`, async () => {
      await show([linkTo(locale, 'beale')], 'allow-scripts');
      expect(total(sent.filter((one) => !isFont(one)))).toBeLessThanOrEqual(most.frame);
      expect(sent.filter(isFont)).toHaveLength(1);
      expect(total(sent)).toBeLessThanOrEqual(most.withFonts);
      expect(sent.length).toBeLessThanOrEqual(5);
    });

  const six = ['beale', 'himmelblau', 'booth', 'rosenbrock', 'saddle', 'ackley'].map((id) => linkTo('en', id));
  await test.step('six different ones', async () => {
    await show(six, null);
    expect(total(sent)).toBeLessThanOrEqual(most.six);
  });

  await test.step('six once more: nothing but documents', async () => {
    const [frame] = await show(six, null);
    expect(sent.map(({ path }) => path)).toEqual(six.map(() => '/en/embed/'));
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    const line = frame.locator('svg.plot .run-line').first();
    const before = await line.getAttribute('d');
    await frame.locator('[data-handle="start"]').first().press('Shift+ArrowLeft');
    await expect(line).not.toHaveAttribute('d', before!);
    // What comes with the first act is missed aloud.
    await expect(frame.locator('.figure-trouble')).toContainText('did not arrive');
    await expect(frame.locator('.figure-trouble button')).toHaveText('Try again');
    // And so is a panel.
    await frame.locator('.inspector summary').click();
    await expect(frame.locator('.figure-trouble')).toHaveCount(1);
  });
});

test('a frame shows its name until it is there, and says what it lacks', { tag: '@touch' }, async ({
  page,
  baseURL,
}) => {
  const address = 'ko/embed/?kind=phase';
  await page.route('**/embed/embed.*', (route) => route.abort());
  await page.goto(address);
  await expect(page.locator('.embed')).toHaveText('학습률과 모멘텀');
  await expect(page.locator('svg')).toHaveCount(0);
  const { height } = (await page.locator('.embed').boundingBox())!;
  expect(height).toBeGreaterThan(0.85 * page.viewportSize()!.height);
  await expect(page.getByRole('alert')).toContainText('그림을 받지 못했습니다.');
  await page.unroute('**/embed/embed.*');
  await page.getByRole('button', { name: '다시 시도하기' }).click();
  await expect(page.locator('svg.plot--phase')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();

  await page.goto('404.html');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    Object.assign(frame, { src, title: 'embedded' });
    document.body.replaceChildren(frame);
  }, `${baseURL}${address}`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('noscript p')).toContainText('이 그림에는 스크립트가 필요한데 여기에서는 꺼져 있습니다.');
  await expect(frame.getByRole('link', { name: '실험실 열기' })).toHaveAttribute('href', /\/ko\/play\/$/);
});
