import { compactPath } from './compact-path.ts';
import { simplifyPath } from './simplify-path.ts';

/** Less than anybody sees, on a screen of two or three pixels per px as well. */
const invisible = 0.2;

/**
 * Markup that looks the same and whose paths take fewer characters. For pictures that travel with a page. The ways of runs, which take most
 * of them, come to halves of a px, as contour lines do; a dot needs no length where its ends are round.
 */
export const lightMarkup = (markup: string): string =>
  markup.replace(
    /( class="run-(?:line|dots|ahead)[^"]*")? d="([^"]*)"/g,
    (_, run: string | undefined, d: string) =>
      `${run ?? ''} d="${compactPath(run ? inHalves(simplifyPath(d, invisible)) : simplifyPath(d, invisible))}"`,
  );

/** The same path with its points at halves of a px. */
const inHalves = (d: string): string =>
  d.replaceAll('h.01', 'h0').replace(/-?[\d.]+(?=[,LMhZ]|$)/g, (number) => String(Math.round(2 * Number(number)) / 2));
