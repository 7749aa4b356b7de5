import { camelCase, mark, type Template } from './template.ts';

/** A loss surface of two parameters, as a round bowl. */
export const surface: Template = {
  takes: 'id',
  fits: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  files: (id) => ({
    [`src/core/surfaces/${id}.ts`]: core(id),
    [`content/reference/surfaces/${id}.json`]: `${JSON.stringify(
      {
        group: `${mark}: a key of surfaceGroups in content/ui/en.json`,
        en: `${mark}: what it shows, in one sentence.`,
        ko: `${mark}: 무엇을 보여 주는지 한 문장으로 적습니다.`,
      },
      null,
      2,
    )}\n`,
  }),
  byHand: (id) => [
    ['src/core/surfaces/index.ts', `import { ${camelCase(id)} } from './${id}.ts';`],
    ['src/core/surfaces/index.ts', `${camelCase(id)}, in the list \`surfaces\`, at its place in the teaching order`],
    ['content/ui/en.json', `"${id}": "…", its name, under "surfaces"`],
    ['content/ui/ko.json', `"${id}": "…", its name, under "surfaces"`],
  ],
};

const core = (id: string) => `import type { Surface } from './surface.ts';

/**
 * ${mark}: what kind of ground it is.
 *
 * Source: ${mark}: authors, "title", where it was published, the year; or that it was made for this course.
 */
export const ${camelCase(id)}: Surface = {
  id: '${id}',
  // ${mark}: 1 for a curve; everything below is then for one parameter.
  dimension: 2,
  // ${mark}: the value, the gradient and the Hessian (row by row); tests hold each against the one before.
  value: (p) => p[0] * p[0] + p[1] * p[1],
  gradient(p, out) {
    out[0] = 2 * p[0];
    out[1] = 2 * p[1];
  },
  hessian(_p, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = 2;
  },
  // ${mark}: what figures show of it, and a start from which it shows what it is good for.
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [3, -2],
  // ${mark}: every critical point inside the domain; tests look for those that are missing.
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  // ${mark}: 'log' where values differ by powers of ten.
  levels: 'linear',
  // ${mark}: the formula in TeX, with the letters x and y; tests compute it.
  tex: 'x^2 + y^2',
  source: '${mark}: authors (year)',
};
`;
