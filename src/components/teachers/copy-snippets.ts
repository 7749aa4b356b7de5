/* A button at every snippet that copies it; made here, so that there is none where no script runs. */
for (const pre of document.querySelectorAll<HTMLElement>('pre.snippet')) {
  const { copy = '', copied = '' } = document.querySelector<HTMLElement>('[data-copy]')?.dataset ?? {};
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain-button copy-snippet';
  button.textContent = copy;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent ?? '');
      button.textContent = copied;
    } catch {
      // Refused: the text stands selected instead.
      getSelection()?.selectAllChildren(pre);
    }
  });
  pre.after(button);
}
