/*
 * A link to a figure's state (`#race-beale&v1&…`) names no element, so the browser does not go there by itself. The figure takes the
 * state from the address; this brings it into view. Some apps percent-encode what they pass on, the separator too.
 */
function showLinkedFigure(): void {
  const [id, ...state] = location.hash.slice(1).split(/&|%26/);
  if (state.length === 0) return;
  // Figures that have not been laid out yet would push this one away as they are (see lesson-sections.css).
  document.documentElement.dataset.whole = '';
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

addEventListener('hashchange', showLinkedFigure);
showLinkedFigure();
