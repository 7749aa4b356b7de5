import type { GroundType } from '../ground.ts';
import { completeNetwork } from './complete.ts';
import { link } from './link.ts';
import type { NetworkGround } from './network-ground.ts';
import { preparer } from './prepare.ts';
import { parameterCount } from './shape.ts';

/** The loss of a network, written with the field `network`. */
export const networkGround: GroundType<NetworkGround> = {
  kind: 'network',
  takes: (surface) => surface === 'network',
  complete(_, fields) {
    const network = completeNetwork(fields.raw('network'), fields.notices);
    const side = [-network.plane.size, network.plane.size] as const;
    return {
      ground: { kind: 'network', surface: 'network', network },
      bounds: { dimension: 2, domain: [side, side], start: [0, 0] },
      parameters: parameterCount(network),
    };
  },
  link,
  preparer,
};
