/**
 * Shows what a term means in a sheet at the foot of the window: what its tooltip says, which is seen only where something hovers, and a link
 * to the glossary. Closed, it gives the focus back to the term.
 */
export function showTerm(link: HTMLAnchorElement): void {
  const sheet = document.querySelector<HTMLDialogElement>('.term-sheet');
  const tip = link.nextElementSibling;
  if (!sheet || !tip) return void location.assign(link.href);
  const said = Array.from(tip.childNodes, (node) => node.cloneNode(true));
  sheet.querySelector('[data-said]')!.replaceChildren(...said);
  sheet.querySelector('a')!.href = link.href;
  sheet.onclick = ({ target }) => {
    if (target === sheet || (target as Element).closest('button')) sheet.close();
  };
  link.focus({ preventScroll: true });
  sheet.showModal();
}
