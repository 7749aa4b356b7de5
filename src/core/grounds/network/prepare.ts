import type { PictureSetId } from '../../examples/kinds.ts';
import type { Preparer } from '../ground.ts';
import { loadMaker } from './load-maker.ts';
import type { NetworkGround } from './network-ground.ts';
import { price } from './price.ts';
import { hasPictures } from './shape.ts';

/** What makes networks, which only pages with one need. */
let made: typeof import('./make-ground.ts') | undefined;

/** Takes what makes networks, where it must be there at once and nothing can be waited for. */
export function makeNetworksBy(maker: typeof made): void {
  made = maker;
}

async function loadNetworks(): Promise<void> {
  made ??= await loadMaker();
}

/** How a network is prepared: `load` fetches what makes networks and the pictures that it learns from. */
export const preparer: Preparer<NetworkGround> = {
  async load({ network }, { loadPictures }) {
    await Promise.all([
      loadNetworks(),
      hasPictures(network) ? loadPictures?.(network.data.set as PictureSetId) : undefined,
    ]);
  },
  outline: (network) => ({ dimension: 2, network }),
  price,
  prepare(source, parts) {
    if (!made) throw new Error('What makes networks has not been loaded');
    return made.makeGround(source, parts);
  },
  span: (...given) => made!.spanByRuns(...given),
};
