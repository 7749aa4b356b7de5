import { expect, test } from './fixtures.ts';

test.describe('an embed page', () => {
  for (const sandbox of [null, 'allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`is alive in a frame with sandbox ${sandbox ?? 'absent'}`, async ({ page, baseURL }) => {
      await page.goto('en/glossary/');
      await page.evaluate(
        ([source, flags]) => {
          const frame = document.createElement('iframe');
          frame.src = source!;
          frame.title = 'embedded figure';
          frame.width = '360';
          frame.height = '900';
          if (flags) frame.setAttribute('sandbox', flags);
          document.body.replaceChildren(frame);
        },
        [`${baseURL}ko/embed/#v1&surface=himmelblau&run=adam,learningRate:0.1&steps=80`, sandbox] as const,
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('.run-name')).toHaveText(['Adam']);
      const line = frame.locator('svg.plot .run-line').first();
      const before = await line.getAttribute('d');
      await frame.locator('[data-handle="start"]').first().press('Shift+ArrowLeft');
      expect(await line.getAttribute('d')).not.toBe(before);
      const overflow = await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
});
