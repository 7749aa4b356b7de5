import { html, type TemplateResult } from 'lit-html';

/** A part of a figure that opens and closes. */
export interface Panel {
  readonly name: string;
  readonly title: string;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
}

/** A panel with what it shows once it is open. Of those in one `.panels` one is open at a time, and Escape closes it. */
export function panel({ name, title, open, toggle }: Panel, body: unknown): TemplateResult {
  return html`<details class=${`panel ${name}`} ?open=${open} @keydown=${closeByKey}
      @toggle=${({ target }: Event) => {
        const own = target as HTMLDetailsElement;
        if (own.open)
          for (const one of own.parentElement!.querySelectorAll<HTMLDetailsElement>('.panels>[open]'))
            one.open = one === own;
        toggle(own.open);
      }}>
    <summary>${title}</summary>
    ${body}
  </details>`;
}

function closeByKey({ key, currentTarget }: KeyboardEvent): void {
  const own = currentTarget as HTMLDetailsElement;
  if (key !== 'Escape') return;
  own.open = false;
  (own.firstElementChild as HTMLElement).focus();
}
