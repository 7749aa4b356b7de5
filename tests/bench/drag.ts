import type { Page } from '@playwright/test';

/** What one pointer move costs while a start is dragged, in milliseconds. */
export interface DragCost {
  readonly median: number;
  readonly slowestTenth: number;
  /** Elements in the picture, whatever the number of steps. */
  readonly nodes: number;
}

/**
 * Drags the first start of the page's first figure around in a wide loop, one move a frame, and times the script and the layout that
 * follow each move.
 */
export async function measureDrag(page: Page, moves = 200): Promise<DragCost> {
  await page.locator('downhill-figure[data-live]').first().waitFor();
  return page.evaluate(async (count) => {
    const handle = document.querySelector<SVGGElement>('[data-handle=start]')!;
    const svg = handle.ownerSVGElement!;
    const box = svg.getBoundingClientRect();
    const fire = (type: string, x: number, y: number) =>
      handle.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, clientX: x, clientY: y }));
    // Events made by a script have no pointer to capture.
    handle.setPointerCapture = () => {};
    const place = (i: number) =>
      [
        box.x + box.width * (0.5 + 0.42 * Math.cos(i / 11)),
        box.y + box.height * (0.5 + 0.42 * Math.sin(i / 7)),
      ] as const;
    fire('pointerdown', ...place(0));
    const times: number[] = [];
    for (let i = 1; i <= count; i++) {
      const before = performance.now();
      fire('pointermove', ...place(i));
      svg.getBBox();
      document.body.getBoundingClientRect();
      times.push(performance.now() - before);
      await new Promise(requestAnimationFrame);
    }
    fire('pointerup', ...place(count));
    times.sort((a, b) => a - b);
    return {
      median: times[Math.floor(count / 2)],
      slowestTenth: times[Math.floor(count * 0.9)],
      nodes: svg.querySelectorAll('*').length,
    };
  }, moves);
}
