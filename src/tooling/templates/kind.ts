import { camelCase, mark, type Template } from './template.ts';

const capital = (id: string) => camelCase(id).replace(/^\w/, (letter) => letter.toUpperCase());

/** A kind of figure that shows an experiment: a point on contours, to begin with. */
export const kind: Template = {
  takes: 'id',
  fits: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  files: (id) => ({
    [`src/figures/kinds/${id}/kind.ts`]: `import type { KindOfFigure } from '../kind.ts';

/** ${mark}: what it shows. */
export const ${camelCase(id)} = {
  planar: true,
  mount: async () => (await import('./mount.ts')).mount${capital(id)},
} as const satisfies KindOfFigure;
`,
    [`src/figures/kinds/${id}/figure.ts`]: `import { html, type TemplateResult } from 'lit-html';
import { noticeList } from '../../parts/notices.ts';
import { startFields } from '../../parts/start-fields.ts';
import { contourStage } from '../../stages/contour-stage.ts';
import type { FigureEvents, Model } from '../../state/model.ts';

/** ${mark}: the whole figure, the same before any script and live. */
export const ${camelCase(id)}Figure = (model: Model, events: FigureEvents): TemplateResult => html\`<div class="workbench">
  \${noticeList(model, events.dismissNotices)}
  <div class="stage">\${contourStage(model, events.stage)}</div>
  <div class="side">\${startFields(model)}</div>
  <div class="panels">\${model.share}</div>
</div>\`;
`,
    [`src/figures/kinds/${id}/mount.ts`]: `import { templateFigure } from '../../live/template-figure.ts';
import { ${camelCase(id)}Figure } from './figure.ts';

/** ${mark}: how it comes alive; \`liveFigure\` where it needs another model than a workbench. */
export const mount${capital(id)} = templateFigure({ template: ${camelCase(id)}Figure });
`,
    [`src/figures/kinds/${id}/still.ts`]: `import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { nothingHappens } from '../../still/model.ts';
import { ${camelCase(id)}Figure } from './figure.ts';

/** ${mark}: how it stands before any script. */
export const still = (model: Model): TemplateResult => ${camelCase(id)}Figure(model, nothingHappens);
`,
  }),
  byHand: (id) => [
    ['src/figures/kinds/index.ts', `import { ${camelCase(id)} } from './${id}/kind.ts';`],
    ['src/figures/kinds/index.ts', `${id === camelCase(id) ? id : `'${id}': ${camelCase(id)}`}, in \`kinds\``],
    [
      'src/figures/kinds/heights.ts',
      `${id === camelCase(id) ? id : `'${id}'`}: { all: 900, player: 620, none: 620 }, in pixels, or as others there follow the width of the frame`,
    ],
    ['content/ui/en.json', `"${id}": { "name": "…", "about": "…", "invites": "…" }, under "gallery.kinds"`],
    ['content/ui/ko.json', `"${id}": { "name": "…", "about": "…", "invites": "…" }, under "gallery.kinds"`],
    [
      'content/gallery.ts',
      `'${id}': { '${id}': { experiment: … } }, and its sentence under "gallery.figures" of both UI files`,
    ],
  ],
};
