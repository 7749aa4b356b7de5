import { dataLoss, type Examples, type Network, type NetworkObjective } from '../../network/index.ts';
import { createPass } from '../../network/pass.ts';

/**
 * The loss that is reported, `dataLoss`, with its gradient: over all examples, of the network in use, without dropout, drawn slopes and penalty.
 * Nothing is allocated after the first call. Throws a RangeError where network and examples do not fit.
 */
export function wholeLoss(network: Network, examples: Examples): NetworkObjective {
  const { dimension, value } = dataLoss(network, examples);
  const pass = createPass(network);
  return {
    dimension,
    blocks: pass.layout.blocks,
    value,
    gradient(x, out) {
      out.fill(0);
      for (let from = 0; from < examples.count; from += pass.mostRows) {
        pass.load(examples, null, from);
        pass.forward(x, true, null);
        pass.backward(x, 1 / examples.count, out);
      }
    },
  };
}
