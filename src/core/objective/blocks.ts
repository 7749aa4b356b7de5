import type { Objective } from './objective.ts';

/** Where the blocks of an objective end, in order; where it has none, all of its parameters are one. */
export const endsOf = ({ blocks, dimension }: Objective): readonly number[] =>
  blocks ? blocks.map(({ offset, shape: [rows, columns = 1] }) => offset + rows * columns) : [dimension];
