/** What a figure stands at, as texts. */
export interface Standing {
  readonly handles: readonly string[];
  readonly fields: readonly string[];
  /** How its runs end, and its numbers. */
  readonly ends: readonly string[];
}

/** Reads what a figure, or the first that a selector finds, stands at. Runs in the page: it uses nothing from outside itself. */
export function readStanding(figure: Element | string): Standing {
  const host = typeof figure === 'string' ? document.querySelector(figure)! : figure;
  const of = (selector: string, tell: (one: Element) => string) => Array.from(host.querySelectorAll(selector), tell);
  const contentOf = (one: Element) => (one as HTMLInputElement).value;
  return {
    handles: of('[data-handle]', (one) => one.getAttribute('aria-valuenow') ?? one.getAttribute('aria-label') ?? ''),
    fields: of(
      ':is(.runs, .setup, .loss-choice) :is(input:not([type=radio], [type=checkbox]), select, [type=radio]:checked)',
      contentOf,
    ),
    ends: of('.run-outcome, .step-count, .sketch-main', (one) => one.textContent ?? ''),
  };
}
