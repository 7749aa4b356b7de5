import { createHash } from 'node:crypto';

/**
 * The Content Security Policy of a page, for its <meta>: nothing from elsewhere, no inline script but those handed in, no `eval`.
 *
 * Written here and not by Astro's `security.csp`, which names every script and style sheet of the whole site by hash in every page:
 * kilobytes that do not compress, where 'self' says the same. Inline style attributes are KaTeX's; blob workers are the figures'.
 */
export function policy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScripts.map(hash).join(' ')}`,
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

/**
 * The policy of an embed page: its own inline script and style, what that script loads (it reads typed formulas), and nothing else from
 * anywhere. Not 'self' for the loaded script: a sandboxed frame has no origin to be the same as.
 */
export function embedPolicy(inlineScripts: readonly string[], inlineStyles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${inlineScripts.map(hash).join(' ')} 'strict-dynamic'`,
    `style-src ${inlineStyles.map(hash).join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Runs before the page is drawn: a chosen theme does not flash, and whoever comes back to a page, or to a place in it, has it laid out as a
 * whole, since all above that place decides on where it is (src/styles/lesson-sections.css).
 */
export const firstScript =
  "{const d=document.documentElement.dataset;if(location.hash||performance.getEntriesByType('navigation')[0]?.type!='navigate')d.whole='';try{const t=localStorage.getItem('theme');if(t)d.theme=t}catch{}}";

/** The same for an embed page, which keeps and reads nothing: whoever embeds it may ask for `?theme=light` or `?theme=dark`. */
export const embedThemeScript =
  'const t=/[?&]theme=(light|dark)\\b/.exec(location.search);if(t)document.documentElement.dataset.theme=t[1]';
