import { laterSections } from '../figures/state/text-sections.ts';
import { locales, textsOf } from '../i18n/texts.ts';
import { virtualModules } from './virtual-modules.ts';

/**
 * Vite plugin: `virtual:words` maps a language to a loader of the UI texts that figures need only when a reader opens something, so that
 * no page carries them.
 */
export const wordsPlugin = () => ({
  name: 'downhill-words',
  ...virtualModules(
    'virtual:words',
    () => locales,
    (name) => {
      const locale = locales.find((one) => one === name);
      if (!locale) return undefined;
      const texts = textsOf(locale);
      return `export default ${JSON.stringify(Object.fromEntries(laterSections.map((id) => [id, texts[id]])))};`;
    },
  ),
});
