/*
 * Where nothing hovers a term has no tooltip: tapped, it opens a sheet at the foot of the window, and not another page. The sheet says what the
 * tooltip would and leads to the glossary; closed, it gives the focus back to the term.
 */
const sheet = document.querySelector<HTMLDialogElement>('.term-sheet');

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.term > a');
  const tip = link?.nextElementSibling;
  if (!sheet || !link || !tip || !matchMedia('(hover: none)').matches) return;
  event.preventDefault();
  const said = Array.from(tip.childNodes, (node) => node.cloneNode(true));
  sheet.querySelector('[data-said]')!.replaceChildren(...said);
  sheet.querySelector('a')!.href = link.href;
  link.focus({ preventScroll: true });
  sheet.showModal();
});

sheet?.addEventListener('click', ({ target }) => {
  if (target === sheet || (target as Element).closest('button')) sheet.close();
});
