import type { Locator, Page } from '@playwright/test';
import { gallery } from '../../../content/gallery.ts';
import { runs } from '../../tier.ts';
import { expect } from '../fixtures.ts';
import { readStanding, type Standing } from './standing.ts';

/** Every kind of figure, each with a page in the gallery. */
export const kinds: readonly string[] = Object.keys(gallery);

/** The kinds that a reader can do something to: the tree of optimizers is links alone. */
export const liveKinds = kinds.filter((kind) => kind !== 'family');

/** Figures of the gallery that wake, each with its kind and its id on the page of that kind: the first of every kind, in the long tier all. */
export const liveFigures = liveKinds.flatMap((kind) =>
  Object.keys(gallery[kind as keyof typeof gallery])
    .slice(0, runs(1, Number.POSITIVE_INFINITY))
    .map((id) => ({ kind, id })),
);

/** Waits until a figure listens, and shows its top. One that waits for its readers is told of one. */
export async function wake(figure: Locator): Promise<Locator> {
  await figure.evaluate((host) => {
    document.documentElement.dataset.whole = '';
    host.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await comeNear(figure);
  await expect(figure).toHaveAttribute('data-live', '');
  return figure;
}

/** Has the pointer come over a figure that waits for that, again until it has begun to listen. */
export async function comeNear(figure: Locator): Promise<void> {
  if ((await figure.getAttribute('data-waits')) === null) return;
  await expect(async () => {
    await figure.dispatchEvent('pointerover');
    await expect(figure).toHaveAttribute('data-live', '', { timeout: 500 });
  }).toPass();
}

/** Opens a figure of the gallery and waits until it listens. */
export async function openFigure(page: Page, kind: string, id: string, locale: string): Promise<Locator> {
  await page.goto(`${locale}/gallery/${kind}/`);
  return wake(page.locator(`downhill-figure[data-figure="${id}"]`));
}

/** Opens a kind's page in the gallery and waits until all its figures listen. */
export async function openKind(page: Page, kind: string, locale: string): Promise<Locator[]> {
  await page.goto(`${locale}/gallery/${kind}/`);
  const figures = await page.locator('downhill-figure').all();
  for (const figure of figures.toReversed()) await wake(figure);
  return figures;
}

/** What a figure stands at: two figures of one experiment agree in it. */
export const standing = (figure: Locator): Promise<Standing> => figure.evaluate(readStanding);
