import type { Problem } from '../../data/problem.ts';
import type { AnyGround } from '../ground.ts';

/** A loss over data: on the surface of a line or of a logistic regression, the data and the loss. */
export interface DataGround {
  readonly kind: 'data';
  readonly surface: string;
  readonly data: Problem;
}

/** Whether a ground is a loss over data. */
export const isData = (ground: AnyGround): ground is DataGround => ground.kind === 'data';

/** The data and the loss of a ground that has them. */
export const problemOf = (ground: AnyGround): Problem | undefined => (isData(ground) ? ground.data : undefined);
