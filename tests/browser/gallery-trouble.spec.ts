import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { kinds, openFigure, wake } from './gallery/open.ts';

/*
 * Figures where something is missing: scripts, workers, the graphics card, a parameter.
 */

const losses = 20;

test(`a surface outlives its graphics context being lost ${losses} times`, { tag: '@mouse' }, async ({ page }) => {
  const figure = await openFigure(page, 'surface', 'surface', 'en');
  await expect(figure.locator('canvas')).toBeVisible();
  const rounds = await figure.evaluate(async (host, times) => {
    const until = async (holds: () => boolean, what: string) => {
      const deadline = performance.now() + 5000;
      while (!holds()) {
        if (performance.now() > deadline) throw new Error(what);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
    };
    const canvas = host.querySelector('canvas')!;
    const context = canvas.getContext('webgl2')!;
    // Asked for once: a lost context gives out no extension.
    const extension = context.getExtension('WEBGL_lose_context')!;
    const hasPlates = () => host.querySelector('.plate') !== null;
    let done = 0;
    for (; done < times; done++) {
      extension.loseContext();
      await until(hasPlates, `no plates in round ${done}`);
      extension.restoreContext();
      await until(() => !hasPlates() && !canvas.hidden, `no canvas in round ${done}`);
    }
    if (host.querySelector('canvas') !== canvas) throw new Error('another canvas');
    if (context.isContextLost()) throw new Error('the context stays lost');
    return done;
  }, losses);
  expect(rounds).toBe(losses);
  const handle = figure.locator('[data-handle="start"]');
  const before = await handle.getAttribute('aria-label');
  await handle.press('ArrowRight');
  await expect(handle).not.toHaveAttribute('aria-label', before!);
});

test('a map becomes fine where workers are refused', { tag: '@touch' }, async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('No workers here');
      }
    } as unknown as typeof Worker;
  });
  const figure = await openFigure(page, 'basin', 'basin', 'ko');
  const columns = () => figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width);
  await expect.poll(columns, { timeout: 20_000 }).toBeGreaterThan(60);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every kind shows its picture, and nothing that cannot work', { tag: '@mouse' }, async ({ page }) => {
    for (const [i, kind] of kinds.entries()) {
      await test.step(kind, async () => {
        await page.goto(`${i % 2 ? 'ko' : 'en'}/gallery/${kind}/`);
        for (const figure of await page.locator('figure.figure').all()) {
          const drawn = figure.locator('svg.plot :is(path, rect, line, circle), .family-node').first();
          await expect(drawn).toBeAttached();
          await expect(figure.locator('svg.plot, .family-node').first()).toBeVisible();
          // The probes beside the plane of momentum are pictures too.
          const useless = '.player, .runs .setting, .setup, .panel, .relief-tools, button:not(:has(.run-line))';
          await expect(figure.locator(useless).filter({ visible: true })).toHaveCount(0);
        }
      });
    }
  });
});

test.describe('where fonts and style sheets are out of reach', () => {
  test.use({ expectedComplaints: [/Failed to load resource/] });

  test('a picture is written without them', { tag: '@mouse' }, async ({ page }) => {
    const figure = await openFigure(page, 'point', 'point', 'en');
    await page.route('**/*.woff2', (route) => route.fulfill({ status: 503 }));
    await page.evaluate(async () => {
      // One more, as that of an extension, which comes from elsewhere.
      const link = document.querySelector('link[rel=stylesheet]')!.cloneNode() as HTMLLinkElement;
      const arrived = new Promise((resolve) => link.addEventListener('load', resolve));
      document.head.append(link);
      await arrived;
      Object.defineProperty(link.sheet!, 'cssRules', {
        get() {
          throw new DOMException('not yours', 'SecurityError');
        },
      });
    });
    await figure.locator('.share summary').click();
    const downloading = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'SVG', exact: true }).click();
    const svg = await readFile(await (await downloading).path(), 'utf8');
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toContain('@font-face');
  });
});

test.describe('where a link or a file asks for a curve', () => {
  for (const { kind, id } of [
    { kind: 'surface', id: 'surface' },
    { kind: 'point', id: 'point' },
  ])
    test(`a ${kind} stays, and says why`, { tag: '@mouse' }, async ({ page }) => {
      await page.goto(`en/gallery/${kind}/#${id}&v1&surface=wavy`);
      const figure = await wake(page.locator(`downhill-figure[data-figure="${id}"]`));
      await expect(figure.locator('.notices li')).toContainText('“wavy” has one parameter');
      const handle = figure.locator('[data-handle="start"]').first();
      const before = await handle.getAttribute('aria-label');
      await handle.press('Shift+ArrowRight');
      await expect(handle).not.toHaveAttribute('aria-label', before!);
      const moved = await handle.getAttribute('aria-label');

      await figure.locator('.notices button').click();
      await figure.locator('.share summary').click();
      const file = JSON.stringify({ downhill: 1, surface: 'parabola' });
      await figure
        .locator('.share input[type=file]')
        .setInputFiles({ name: 'curve.json', mimeType: 'application/json', buffer: Buffer.from(file) });
      await expect(figure.locator('.notices li')).toContainText('“parabola” has one parameter');
      await expect(handle).toHaveAttribute('aria-label', moved!);
    });
});
