/*
 * A caller of the installed package, copied into an empty folder beside it: runs what records.json lists, once through the main entry and
 * once through a subpath for each part, and prints where the runs went, with null for what is not finite.
 */
import { readFileSync } from 'node:fs';
import {
  descend,
  ExperimentError,
  exportCode,
  findOptimizer,
  findSurface,
  prepare,
  runExperiment,
} from 'downhill-core';
import { descend as fromSubpath } from 'downhill-core/descend';
import { losses } from 'downhill-core/losses';
import { furtherOptimizers } from 'downhill-core/optimizers';
import { schedules } from 'downhill-core/schedules';

const records = JSON.parse(readFileSync('records.json', 'utf8'));

/** What the module of a subpath exports under an id. */
async function partOf(subpath, id) {
  const found = Object.values(await import(`downhill-core/${subpath}`)).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in ${subpath}`);
  return found;
}

const plain = ({ path, losses, steps }) => ({ path: [...path], losses: [...losses], steps });

const runs = [];
for (const { optimizer: id, isFurther, form, settings, surface, start, steps } of records) {
  const listed = isFurther ? furtherOptimizers.find((one) => one.id === id) : findOptimizer(id);
  const folder = isFurther ? 'optimizers/further' : 'optimizers';
  const own = { optimizer: await partOf(`${folder}/${id}`, id), form, settings };
  runs.push({
    entry: plain(descend(findSurface(surface), { optimizer: listed, form, settings }, start, steps)),
    subpath: plain(fromSubpath(await partOf(`surfaces/${surface}`, surface), own, start, steps)),
  });
}

const { experiment, runs: typed } = await runExperiment({
  surface: 'formula',
  formula: { text: 'x^2 + y^2' },
  starts: [[1, 1]],
  runs: [{ optimizer: 'sgd', settings: { learningRate: 0.25 } }],
  steps: 1,
});
const { code } = await exportCode(experiment, await prepare(experiment), 'numpy');
const refused = await runExperiment({ surface: 'bale' }).catch((error) => error);

console.log(
  JSON.stringify({
    runs,
    typed: [...typed[0].trajectory.path],
    code,
    refused: refused instanceof ExperimentError && refused.message,
    listed: [losses.length, schedules.length],
  }),
);
