import { runs } from '../tier.ts';
import { expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';
import { countFrom, expectNothingLeft } from './gallery/leaks.ts';
import { expectLink } from './gallery/link.ts';
import { liveFigures, liveKinds, openFigure, openKind } from './gallery/open.ts';
import { expectPrinted } from './gallery/print.ts';
import { expectKeys, expectRoom, expectTaps } from './gallery/reach.ts';
import { walk } from './gallery/walk.ts';
import { expectSound, watch } from './gallery/watch.ts';

/*
 * What every kind of figure owes its readers, tried on its page in the gallery. `WALK_SEED` walks another way.
 */

const { WALK_SEED: seed = '1' } = process.env;
const actions = 16;

for (const { kind, id } of liveFigures) {
  test(`${kind} ${id}: a walk breaks nothing, its link leads back to where it ended, and nothing stays behind`, {
    tag: '@mouse',
  }, async ({ page }) => {
    await countFrom(page);
    const figure = await openFigure(page, kind, id, 'en');
    await test.step(`a walk with seed ${seed}`, async () => {
      await watch(figure);
      await walk(page, figure, Number(seed), (done) => done >= actions);
      await expectSound(figure);
    });
    await test.step('on paper', () => expectPrinted(page, figure));
    await test.step('the link', () => expectLink(page, figure, id));
    await test.step('coming and going', () => expectNothingLeft(page, figure));
  });
}

for (const kind of liveKinds) {
  test(`${kind}: everybody can use it, with a finger or with keys`, { tag: '@touch' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const figures = await openKind(page, kind, 'ko');
    await expectNoSidewaysScrolling(page);
    // Of many of one kind `npm test` tries some; all are looked at.
    for (const figure of figures.slice(0, runs(3, Number.POSITIVE_INFINITY))) {
      await expectTaps(page, figure);
      await expectKeys(page, figure);
      await expectRoom(figure);
    }
    await expectAccessible(page);
  });
}
