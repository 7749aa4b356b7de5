import { createHash } from 'node:crypto';

/**
 * The Content Security Policy of a page, for its <meta>: nothing from elsewhere, no inline script but those handed in, no `eval`.
 *
 * Written here and not by Astro's `security.csp`, which names every script and style sheet of the whole site by hash in every page:
 * kilobytes that do not compress, where 'self' says the same. Inline style attributes are KaTeX's; blob workers are the figures'.
 */
export function policy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self'${hashes.join('')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Runs before the page is drawn, so that a chosen theme does not flash. */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";
