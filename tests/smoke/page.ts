/** What a test asks of a page in any engine: few things, so that drivers of different kinds can do them all. */
export interface SmokePage {
  /** Opens an address below the site's base and waits until it has loaded. */
  open(path: string): Promise<void>;
  /** What a function returns in the page; neither elements nor anything else that JSON has not. */
  evaluate<Given extends readonly unknown[], Result>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  /** A real pointer, in pixels of the window. */
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** A key by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** What the page has complained of since it was opened. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A browser that has been started. */
export interface SmokeBrowser {
  /** A page that nothing else has been seen in. */
  newPage(): Promise<SmokePage>;
  close(): Promise<void>;
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks until the answer is one to go on with. Fails after ten seconds, saying the last answer. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isEnough: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`It remains ${JSON.stringify(answer)?.slice(0, 400)}`);
    await wait(40);
  }
}

/** The middle of an element, in pixels of the window, or a place in it by shares of its width and height. Scrolls to one that is not all there. */
export async function placeOf(
  page: SmokePage,
  selector: string,
  across = 0.5,
  down = 0.5,
): Promise<readonly [number, number]> {
  const box = await page.evaluate((what: string) => {
    const element = document.querySelector(what);
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight) element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const found = element?.getBoundingClientRect();
    return found && [found.x, found.y, found.width, found.height];
  }, selector);
  if (!box) throw new Error(`There is no ${selector}`);
  return [box[0] + across * box[2], box[1] + down * box[3]];
}

/** Moves the pointer to an element and presses and lets go. */
export async function click(page: SmokePage, selector: string, across?: number, down?: number): Promise<void> {
  await page.move(...(await placeOf(page, selector, across, down)));
  await page.down();
  await page.up();
}

/** Takes hold of an element and carries it so many pixels on. */
export async function drag(page: SmokePage, selector: string, dx: number, dy: number): Promise<void> {
  const [x, y] = await placeOf(page, selector);
  await page.move(x, y);
  await page.down();
  for (const share of [0.4, 0.8, 1]) await page.move(x + share * dx, y + share * dy);
  await page.up();
}

/** Shows the top of a figure, and waits until it listens. */
export async function wake(page: SmokePage, figure: string): Promise<void> {
  await until(
    () =>
      page.evaluate((what: string) => {
        const host = document.querySelector<HTMLElement>(what);
        if (!host) return false;
        if ('live' in host.dataset) return true;
        document.documentElement.dataset.whole = '';
        host.scrollIntoView({ block: 'start', behavior: 'instant' });
        host.dispatchEvent(new Event('pointerover', { bubbles: true }));
        return false;
      }, figure),
    Boolean,
  );
  await page.evaluate(
    (what: string) => document.querySelector(what)!.scrollIntoView({ block: 'start', behavior: 'instant' }),
    figure,
  );
}
