import Sources from '../../Sources.astro';
import Computed from './Computed.astro';
import LayersTable from './LayersTable.astro';
import MeasuredTable from './MeasuredTable.astro';
import OutputLosses from './OutputLosses.astro';
import SchemeTable from './SchemeTable.astro';
import Summary from './Summary.astro';
import WorkedExample from './WorkedExample.astro';

/** What the texts of content/reference/networks may use without importing it. */
export const networkComponents = {
  Computed,
  LayersTable,
  MeasuredTable,
  OutputLosses,
  SchemeTable,
  Sources,
  Summary,
  WorkedExample,
};
