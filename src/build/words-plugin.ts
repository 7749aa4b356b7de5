import { laterSections } from '../figures/state/text-sections.ts';
import { locales, textsOf } from '../i18n/texts.ts';

const entry = 'virtual:words';
const prefix = 'virtual:words/';

/**
 * Vite plugin: `virtual:words` maps a language to a loader of the UI texts that figures need only when a reader opens something, so that
 * no page carries them.
 */
export function wordsPlugin() {
  return {
    name: 'downhill-words',
    resolveId: (id: string) => (id === entry || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id: string) {
      if (id === `\0${entry}`) {
        const loaders = locales.map((locale) => `${locale}: () => import('${prefix}${locale}')`);
        return `export default { ${loaders.join(', ')} };`;
      }
      const locale = locales.find((one) => id === `\0${prefix}${one}`);
      if (!locale) return undefined;
      const texts = textsOf(locale);
      return `export default ${JSON.stringify(Object.fromEntries(laterSections.map((name) => [name, texts[name]])))};`;
    },
  };
}
