import { derivative, parse } from 'mathjs';
import { linearRegression, logisticRegression } from '../../src/core/data/data-objective.ts';
import { regressionLosses } from '../../src/core/losses/index.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { Datasets, SurfaceRecord } from './golden-records.ts';

/** An objective for a golden surface, and whose code it is: ours, or none but the formula of the record. */
export interface GoldenObjective {
  readonly objective: Objective;
  readonly readFrom: 'core' | 'formula';
}

/**
 * The objective of a golden surface: ours wherever there is one of that name. An analytic surface that we do not have is read from the
 * record's formula, so that optimizers are compared on it all the same. Undefined for a data loss that we do not have.
 */
export function objectiveFor(record: SurfaceRecord, datasets: Datasets): GoldenObjective | undefined {
  const ours = record.kind === 'data' ? dataObjective(record, datasets) : surfaceNamed(record.surface);
  if (ours) return { objective: ours, readFrom: 'core' };
  if (record.kind === 'data') return undefined;
  return { objective: fromFormula(record.formula), readFrom: 'formula' };
}

const surfaceNamed = (id: string) => surfaces.find((surface) => surface.id === id.replaceAll('_', '-'));

function dataObjective({ loss, dataset = '', delta }: SurfaceRecord, datasets: Datasets): Objective | undefined {
  const data = datasets[dataset];
  if (!data) return undefined;
  if (loss === 'bce') return logisticRegression(data.x, data.y);
  const known = (Object.keys(regressionLosses) as (keyof typeof regressionLosses)[]).find((id) => id === loss);
  return known && linearRegression(known, data.x, data.y, delta === undefined ? {} : { delta });
}

/** A function of x and y from a formula in Python's notation, its gradient found symbolically. */
function fromFormula(formula: string): Objective {
  const node = parse(formula.replaceAll('**', '^'));
  const compile = (expression: typeof node) => {
    const code = expression.compile();
    return (p: Float64Array): number => {
      const value = code.evaluate({ x: p[0], y: p[1] });
      return typeof value === 'number' ? value : Number.NaN; // A complex number: outside the domain.
    };
  };
  const value = compile(node);
  const [byX, byY] = ['x', 'y'].map((name) => compile(derivative(node, name, { simplify: false })));
  return {
    dimension: 2,
    value,
    gradient(p, out) {
      out[0] = byX(p);
      out[1] = byY(p);
    },
  };
}
