import type { ReadFormula } from '../grounds/ground.ts';
import { typeOf } from '../grounds/index.ts';
import { loadAndPrepare, partsOver } from './parts-over.ts';
import type { Source } from './prepare.ts';
import type { Prepared } from './run.ts';

/** Everything, for Node and the build, with what reads typed formulas; without it, that is loaded with the first formula. */
export const partsWith = (read?: ReadFormula) => partsOver((ground) => typeOf(ground).preparer, read);

/** Everything but what is loaded with the first ground that needs it, such as the parser of typed formulas: see `prepareAny`. */
export const allParts = partsWith();

/** `prepare` with all parts, those too that are loaded when a ground needs them. Rejects for a surface that does not exist. */
export const prepareAny = (source: Source): Promise<Prepared> => loadAndPrepare(source, allParts);
