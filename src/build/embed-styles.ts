import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locales } from '../i18n/texts.ts';
import { virtualModules } from './virtual-modules.ts';

const fonts = join(process.cwd(), '.cache/fonts');
const inSource = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Vite plugin: style sheets of embed pages as texts. `virtual:embed-styles` maps `kinds` (those of single kinds of figures), `sketches`,
 * `formulas` and `text-<locale>` (the typeface) to their loaders; `virtual:embed-styles/figures` is that of all figures. Those with a typeface
 * have it inside: a sandboxed frame may load none, and not every machine on which a lecture is projected has Hangul.
 */
export const embedStylesPlugin = () => ({
  name: 'downhill-embed-styles',
  ...virtualModules(
    'virtual:embed-styles',
    () => ['kinds', 'sketches', 'formulas', ...locales.map((locale) => `text-${locale}`)],
    (name) => {
      if (name === 'figures') return together(['figures/styles/figure.css', 'figures/styles/headline.css']);
      if (name === 'kinds') return together(['figures/styles/further.css'], '/src/figures/kinds/*/style.css');
      if (name === 'sketches')
        return together(
          ['figures/styles/further.css', 'figures/styles/sketches.css'],
          '/src/figures/sketches/*/style.css',
        );
      const sheet = name === 'formulas' ? formulaStyle() : textStyle(name.slice('text-'.length));
      return `export default ${JSON.stringify(sheet.replace(/\s+/g, ' '))};`;
    },
  ),
});

/** A module with some style sheets, and all that a pattern finds, as one text. */
const together = (sheets: readonly string[], pattern?: string) => `
  ${sheets.map((sheet, i) => `import sheet${i} from ${JSON.stringify(`${inSource(sheet)}?inline`)};`).join('\n')}
  const further = ${pattern ? `import.meta.glob(${JSON.stringify(pattern)}, { query: '?inline', import: 'default', eager: true })` : '{}'};
  export default [${sheets.map((_, i) => `sheet${i}`).join(', ')}, ...Object.values(further)].join('');`;

/**
 * The face of text: regular alone, which browsers thicken, and only the Hangul of the interface, which English pages do without. The
 * family for Hangul in code is left out: it would bring the same file again.
 */
const textStyle = (locale: string): string =>
  withFontsInside('pretendard-regular.css', (name, rule) => {
    if (!name.startsWith('hangul')) return name;
    return locale === 'en' || rule.includes('Pretendard Hangul') ? null : 'hangul-embed';
  });

/** The faces that update rules are set in; others would only make the page heavier. */
const ofRules = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic', 'KaTeX_Size1-Regular', 'KaTeX_Size2-Regular'];

/** KaTeX's style sheet. */
const formulaStyle = (): string => withFontsInside('katex.css', (name) => (ofRules.includes(name) ? name : null));

/** A style sheet whose faces hold their files; `choose` says by the file that a face names which one it gets, null to leave the face out. */
function withFontsInside(sheet: string, choose: (name: string, rule: string) => string | null): string {
  return readFileSync(join(fonts, sheet), 'utf8').replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const name = /([\w-]+)\.woff2/.exec(rule)?.[1];
    const chosen = name === undefined ? null : choose(name, rule);
    if (chosen === null) return '';
    const font = readFileSync(join(fonts, `${chosen}.woff2`)).toString('base64');
    return rule.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${font})`);
  });
}
