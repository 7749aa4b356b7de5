import type { Locator, Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { liveFigures, openFigure, wake } from '../gallery/open.ts';
import { walk } from '../gallery/walk.ts';
import { expectSound, watch } from '../gallery/watch.ts';

/*
 * A minute of doing anything to every figure and to the playground: in English by mouse, in Korean on a phone. The way is another every
 * time; `WALK_SEED`, as the title of the step says it, takes the same again.
 */

const minute = 60_000;

const playground = { kind: 'play', id: 'play' };

for (const { kind, id } of [...liveFigures, playground]) {
  test(`${kind} ${id} survives a minute`, async ({ page }, { project }) => {
    test.setTimeout(3 * minute);
    const { WALK_SEED: seed = String(Date.now() % 2 ** 31) } = process.env;
    const locale = project.name === 'desktop' ? 'en' : 'ko';
    const figure = kind === 'play' ? await openPlayground(page, locale) : await openFigure(page, kind, id, locale);
    console.log(`${kind} ${id}, ${project.name}: WALK_SEED=${seed}`);
    await test.step(`WALK_SEED=${seed}`, async () => {
      await watch(figure);
      const end = Date.now() + minute;
      await walk(page, figure, Number(seed), () => Date.now() > end);
      await expectSound(figure);
    });
  });
}

async function openPlayground(page: Page, locale: string): Promise<Locator> {
  await page.goto(`${locale}/play/`);
  return wake(page.locator('downhill-figure[data-kind="play"]'));
}
