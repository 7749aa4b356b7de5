import { html, type TemplateResult } from 'lit-html';

/** A part of a figure that opens and closes. */
export interface Panel {
  readonly name: string;
  readonly title: string;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
}

/** A panel with what it shows once it is open. */
export function panel({ name, title, open, toggle }: Panel, body: unknown): TemplateResult {
  return html`<details class=${`panel ${name}`} ?open=${open}
      @toggle=${(event: Event) => toggle((event.target as HTMLDetailsElement).open)}>
    <summary>${title}</summary>
    ${body}
  </details>`;
}
