import { test } from '../fixtures.ts';
import { liveFigures, openFigure } from '../gallery/open.ts';
import { walk } from '../gallery/walk.ts';
import { expectSound, watch } from '../gallery/watch.ts';

/*
 * A minute of doing anything to every figure: in English by mouse, in Korean on a phone. The way is another every time; `WALK_SEED`, as the
 * title of the step says it, takes the same again.
 */

const minute = 60_000;

for (const { kind, id } of liveFigures) {
  test(`${kind} ${id} survives a minute`, async ({ page }, { project }) => {
    test.setTimeout(3 * minute);
    const { WALK_SEED: seed = String(Date.now() % 2 ** 31) } = process.env;
    const figure = await openFigure(page, kind, id, project.name === 'desktop' ? 'en' : 'ko');
    console.log(`${kind} ${id}, ${project.name}: WALK_SEED=${seed}`);
    await test.step(`WALK_SEED=${seed}`, async () => {
      await watch(figure);
      const end = Date.now() + minute;
      await walk(page, figure, Number(seed), () => Date.now() > end);
      await expectSound(figure);
    });
  });
}
