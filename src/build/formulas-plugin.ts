import { optimizers } from '../core/optimizers/index.ts';
import { typesetRules } from './typeset-rule.ts';

const entry = 'virtual:formulas';
const prefix = 'virtual:formulas/';

/**
 * Vite plugin: `virtual:formulas` maps an optimizer's id to a loader of its typeset update rules, so that KaTeX itself stays out of the
 * pages and each rule is loaded only when a reader opens it.
 */
export function formulasPlugin() {
  return {
    name: 'downhill-formulas',
    resolveId: (id: string) => (id === entry || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id: string) {
      if (id === `\0${entry}`) {
        const loaders = optimizers.map((one) => `${JSON.stringify(one.id)}: () => import('${prefix}${one.id}')`);
        return `export default { ${loaders.join(', ')} };`;
      }
      const optimizer = optimizers.find((one) => id === `\0${prefix}${one.id}`);
      return optimizer && `export default ${JSON.stringify(typesetRules(optimizer))};`;
    },
  };
}
