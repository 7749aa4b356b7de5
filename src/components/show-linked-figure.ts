/** How long the outline of a figure that a link has set is seen. */
const outlineMilliseconds = 1500;

/**
 * Brings the figure whose state an address says to the top of the window, unless all of its picture is there to be seen, and outlines it for
 * a moment. Where a link in the text led there, the figure then offers the way back to it.
 */
export function show(address: string): void {
  const { hash } = new URL(address);
  const figure = document.getElementById(hash.slice(1).split(/&|%26/)[0]);
  if (!figure) return;
  const link = linkInSight(hash);
  // Figures that have not been laid out yet would push this one away as they are (see lesson-sections.css).
  document.documentElement.dataset.whole = '';
  if (!isInSight(figure)) {
    figure.scrollIntoView();
    if (link) offerBack(figure, link);
  }
  figure.dataset.shown = '';
  setTimeout(() => delete figure.dataset.shown, outlineMilliseconds);
}

/** The link with that fragment that was followed: the focused one, or else, as browsers do not all focus links, one in the window. */
function linkInSight(hash: string): HTMLAnchorElement | undefined {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-try]')).filter(
    (link) => link.hash === hash,
  );
  return (
    links.find((link) => link === document.activeElement) ??
    links.find((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
  );
}

/** Whether the line on top of a figure and the whole picture are in the window. */
function isInSight(figure: HTMLElement): boolean {
  const picture = figure.querySelector('.plot, .relief, .stage') ?? figure;
  return figure.getBoundingClientRect().top >= 0 && picture.getBoundingClientRect().bottom <= innerHeight;
}

/** Shows the button that leads back to a link until it has been used, and gives it the focus: from there one goes on in the figure. */
function offerBack(figure: HTMLElement, link: HTMLAnchorElement): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-back]');
  if (!button) return;
  button.hidden = false;
  button.focus({ preventScroll: true });
  button.onclick = () => {
    button.hidden = true;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'center' });
  };
}
