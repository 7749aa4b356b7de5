import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../i18n/texts.ts';

/*
 * Style sheets with their fonts inside, for embed pages: a sandboxed frame may load none, and not every machine on which a lecture is
 * projected has Hangul.
 */

const folder = join(process.cwd(), '.cache/fonts');

/**
 * The face of text: regular alone, which browsers thicken, and only the Hangul of the interface, which English pages do without. The
 * family for Hangul in code is left out: it would bring the same file again.
 */
export const embedTextStyle = (locale: Locale): string =>
  withFontsInside('pretendard-regular.css', (name, rule) => {
    if (!name.startsWith('hangul')) return name;
    return locale === 'en' || rule.includes('Pretendard Hangul') ? null : 'hangul-embed';
  });

/** The faces that update rules are set in; others would only make the page heavier. */
const ofRules = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic', 'KaTeX_Size1-Regular', 'KaTeX_Size2-Regular'];

/** KaTeX's style sheet. */
export const embedFormulaStyle = (): string =>
  withFontsInside('katex.css', (name) => (ofRules.includes(name) ? name : null));

/** A style sheet whose faces hold their files; `choose` says by the file that a face names which one it gets, null to leave the face out. */
function withFontsInside(sheet: string, choose: (name: string, rule: string) => string | null): string {
  return readFileSync(join(folder, sheet), 'utf8').replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const name = /([\w-]+)\.woff2/.exec(rule)?.[1];
    const chosen = name === undefined ? null : choose(name, rule);
    if (chosen === null) return '';
    const font = readFileSync(join(folder, `${chosen}.woff2`)).toString('base64');
    return rule.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${font})`);
  });
}
