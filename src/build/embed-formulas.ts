import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The faces that update rules are set in; others would only make the page heavier. */
const faces = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic', 'KaTeX_Size1-Regular', 'KaTeX_Size2-Regular'];

/** KaTeX's style sheet for an embed page: with its fonts inside, since a sandboxed frame may load none. */
export function embedFormulaStyle(): string {
  const folder = join(process.cwd(), '.cache/fonts');
  return readFileSync(join(folder, 'katex.css'), 'utf8').replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const face = faces.find((name) => rule.includes(`${name}.woff2`));
    if (!face) return '';
    const font = readFileSync(join(folder, `${face}.woff2`)).toString('base64');
    return rule.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${font})`);
  });
}
