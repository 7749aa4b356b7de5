/** A line on top of a figure that says what is going on with a prediction, with buttons. */
export interface Bar {
  readonly say: (text: string) => void;
  /** Puts these buttons there, in place of others. */
  readonly offer: (buttons: Readonly<Record<string, () => void>>) => void;
  readonly remove: () => void;
}

/** Puts such a line on top of the figure that a host stands in; the figure has one at a time. */
export function barOn(host: HTMLElement): Bar {
  const figure = host.closest('figure') ?? host.parentElement!;
  for (const other of figure.querySelectorAll('.guess-bar')) other.remove();
  const bar = document.createElement('div');
  bar.className = 'guess-bar';
  const text = document.createElement('p');
  const acts = document.createElement('p');
  bar.append(text, acts);
  host.before(bar);
  return {
    say(words) {
      text.textContent = words;
    },
    offer(buttons) {
      acts.replaceChildren(
        ...Object.entries(buttons).map(([name, act]) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'plain-button';
          button.textContent = name;
          button.addEventListener('click', act);
          return button;
        }),
      );
    },
    remove: () => bar.remove(),
  };
}
