import { optimizers } from '../core/optimizers/index.ts';
import { typesetClips, typesetRules } from './typeset-rule.ts';
import { virtualModules } from './virtual-modules.ts';

/**
 * Vite plugin: `virtual:update-rules` maps an optimizer's id to a loader of its typeset update rules, and `clip` to one of the lines that
 * come before them where gradients are clipped, so that KaTeX itself stays out of the pages and each rule is loaded only when a reader opens
 * it.
 */
export const updateRulesPlugin = () => ({
  name: 'downhill-update-rules',
  ...virtualModules(
    'virtual:update-rules',
    () => [...optimizers.map(({ id }) => id), 'clip'],
    (name) => {
      if (name === 'clip') return `export default ${JSON.stringify(typesetClips())};`;
      const optimizer = optimizers.find(({ id }) => id === name);
      return optimizer && `export default ${JSON.stringify(typesetRules(optimizer))};`;
    },
  ),
});
