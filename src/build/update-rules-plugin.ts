import { optimizers } from '../core/optimizers/index.ts';
import { typesetClips, typesetRules } from './typeset-rule.ts';

const entry = 'virtual:update-rules';
const prefix = 'virtual:update-rules/';

/**
 * Vite plugin: `virtual:update-rules` maps an optimizer's id to a loader of its typeset update rules, and `clip` to one of the lines that
 * come before them where gradients are clipped, so that KaTeX itself stays out of the pages and each rule is loaded only when a reader opens
 * it.
 */
export function updateRulesPlugin() {
  return {
    name: 'downhill-update-rules',
    resolveId: (id: string) => (id === entry || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id: string) {
      if (id === `\0${entry}`) {
        const ids = [...optimizers.map((one) => one.id), 'clip'];
        const loaders = ids.map((one) => `${JSON.stringify(one)}: () => import('${prefix}${one}')`);
        return `export default { ${loaders.join(', ')} };`;
      }
      if (id === `\0${prefix}clip`) return `export default ${JSON.stringify(typesetClips())};`;
      const optimizer = optimizers.find((one) => id === `\0${prefix}${one.id}`);
      return optimizer && `export default ${JSON.stringify(typesetRules(optimizer))};`;
    },
  };
}
