/*
 * The buttons that print a lesson. What is folded is not printed (print.css); for a handout with answers they are opened for as long as the
 * printing takes.
 */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => {
    const folded =
      button.dataset.print === 'answers'
        ? [...document.querySelectorAll<HTMLDetailsElement>(':is(.exercise, .predict) details:not([open])')]
        : [];
    for (const details of folded) details.open = true;
    addEventListener(
      'afterprint',
      () => {
        for (const details of folded) details.open = false;
      },
      { once: true },
    );
    print();
  });
}
