import { expect, test } from 'vitest';
import en from '../../content/ui/en.json';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { surfaceMenu } from '../../src/figures/play/surface-menu.ts';
import type { FigureTexts } from '../../src/figures/state/texts.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';

test('the menu of surfaces has each once: in its group, or after them where it stands in none', () => {
  const groupsOfMenu = [
    { name: 'Bowls', surfaces: ['bowl', 'booth'] },
    { name: 'Saddles', surfaces: ['saddle'] },
  ];
  const texts = { ...(en as unknown as FigureTexts), surfaceMenu: groupsOfMenu };
  const { experiment } = completeExperiment({ surface: 'booth' });
  const markup = toMarkup(surfaceMenu(stillModel(experiment, texts, []), () => {}));
  const groups = [...markup.matchAll(/<optgroup label="([^"]*)">([\s\S]*?)<\/optgroup>/g)];
  const ids = (part: string) => [...part.matchAll(/<option value="([^"]*)"/g)].map(([, id]) => id);
  expect(groups.map(([, name, part]) => ({ name, surfaces: ids(part) }))).toEqual(groupsOfMenu);
  expect(ids(markup).toSorted()).toEqual(Object.keys(en.surfaces).toSorted());
  expect(ids(markup).slice(0, 3)).toEqual(['bowl', 'booth', 'saddle']);
});
