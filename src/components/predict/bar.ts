/** A line on top of a figure that says what is going on with a prediction, with buttons. */
export interface Bar {
  readonly say: (text: string) => void;
  /** Puts these buttons there, in place of others. */
  readonly offer: (buttons: Readonly<Record<string, () => void>>) => void;
  /** Goes to the first of its buttons. */
  readonly focus: () => void;
  readonly remove: () => void;
}

/** What takes the line of a figure away. */
const lines = new WeakMap<HTMLElement, () => void>();

/** Puts such a line on top of a figure, which has one at a time; `left` hears when it is taken away, be it by the next. */
export function barOn(host: HTMLElement, left: () => void): Bar {
  lines.get(host)?.();
  const bar = document.createElement('div');
  bar.className = 'guess-bar';
  const text = document.createElement('p');
  const acts = document.createElement('p');
  bar.append(text, acts);
  host.before(bar);
  let gone = false;
  const remove = () => {
    if (gone) return;
    gone = true;
    bar.remove();
    left();
  };
  lines.set(host, remove);
  /** Whatever it says, the picture below stays where it is. */
  const hold = () => {
    bar.style.minHeight = `${bar.getBoundingClientRect().height}px`;
  };
  return {
    say(words) {
      if (text.textContent) hold();
      text.textContent = words;
    },
    offer(buttons) {
      hold();
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
    focus: () => acts.querySelector('button')?.focus({ preventScroll: true }),
    remove,
  };
}
