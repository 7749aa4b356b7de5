/*
 * A link to a figure's state (`#race-beale&v1&…`) names no element, so the browser does not go there by itself. The figure takes the
 * state from the address; what brings it into view is loaded when such a link is followed. Some apps percent-encode what they pass on, the
 * separator too.
 */
function showLinkedFigure(event?: HashChangeEvent): void {
  const address = event?.newURL ?? location.href;
  if (/#.+(&|%26)/.test(address)) void import('./show-linked-figure.ts').then(({ show }) => show(address));
}

addEventListener('hashchange', showLinkedFigure);
showLinkedFigure();
