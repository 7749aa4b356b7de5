import { mirrored } from './critical-points.ts';
import type { Surface } from './surface.ts';

const TWO_PI = 2 * Math.PI;

/**
 * Ackley's function: a nearly flat plain of small dents around a sharp funnel.
 *
 * The funnel ends in the tip of a cone, where no gradient exists. There the gradient is set to 0, which every minimum
 * allows (0 is in its subdifferential), and the Hessian leaves out the cone, whose curvature is infinite.
 * Source: D. H. Ackley, "A Connectionist Machine for Genetic Hillclimbing" (1987).
 */
export const ackley: Surface = {
  id: 'ackley',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    const cone = 20 * Math.exp(-0.2 * Math.sqrt(0.5 * (x * x + y * y)));
    const waves = Math.exp(0.5 * (Math.cos(TWO_PI * x) + Math.cos(TWO_PI * y)));
    return 20 - cone + (Math.E - waves);
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const r = Math.sqrt(0.5 * (x * x + y * y));
    const cone = r === 0 ? 0 : (2 * Math.exp(-0.2 * r)) / r;
    const waves = Math.PI * Math.exp(0.5 * (Math.cos(TWO_PI * x) + Math.cos(TWO_PI * y)));
    out[0] = cone * x + waves * Math.sin(TWO_PI * x);
    out[1] = cone * y + waves * Math.sin(TWO_PI * y);
  },
  hessian(p, out) {
    const x = p[0];
    const y = p[1];
    const r = Math.sqrt(0.5 * (x * x + y * y));
    // The cone's part is `cone` on the diagonal minus `bend` times (x, y)(x, y)ᵀ.
    const cone = r === 0 ? 0 : (2 * Math.exp(-0.2 * r)) / r;
    const bend = r === 0 ? 0 : (cone * (0.2 + 1 / r)) / (2 * r);
    const waves = Math.PI * Math.PI * Math.exp(0.5 * (Math.cos(TWO_PI * x) + Math.cos(TWO_PI * y)));
    const sinX = Math.sin(TWO_PI * x);
    const sinY = Math.sin(TWO_PI * y);
    const mixed = -bend * x * y - waves * sinX * sinY;
    out[0] = cone - bend * x * x + waves * (2 * Math.cos(TWO_PI * x) - sinX * sinX);
    out[1] = mixed;
    out[2] = mixed;
    out[3] = cone - bend * y * y + waves * (2 * Math.cos(TWO_PI * y) - sinY * sinY);
  },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-3.4, 2.6],
  // Signs may change and x and y may be exchanged: the points of one eighth of the plane stand for all.
  criticalPoints: mirrored(
    [
      { at: [0, 0], value: 0, kind: 'minimum', global: true, nonsmooth: true },
      { at: [0.9521665459501717, 0], value: 2.5799275570298725, kind: 'minimum' },
      { at: [0.6257806168564638, 0], value: 3.2524692451131805, kind: 'saddle' },
      { at: [0.9684776587077244, 0.9684776587077244], value: 3.57445187725768, kind: 'minimum' },
      { at: [0.8747620388753442, 0.5774125352782147], value: 4.5587771352999855, kind: 'saddle' },
      { at: [0.6730965201107377, 0.6730965201107377], value: 4.608932401890219, kind: 'maximum' },
      { at: [1.9589197181217173, 0], value: 4.884065258091154, kind: 'minimum' },
      { at: [1.9646166628629864, 0.9824160350791393], value: 5.381864187490192, kind: 'minimum' },
      { at: [1.6102960205537258, 0], value: 5.669249530986375, kind: 'saddle' },
      { at: [1.5950289240728648, 0.9458984927015273], value: 6.2723512660495455, kind: 'saddle' },
      { at: [1.9744519864841168, 1.9744519864841168], value: 6.559645375627878, kind: 'minimum' },
      { at: [1.8559767089749082, 0.5364972381119947], value: 6.662875642159826, kind: 'saddle' },
      { at: [1.773445148708471, 0.5495858144229183], value: 6.668212691534108, kind: 'maximum' },
      { at: [1.9161668489971282, 1.5674502528624068], value: 7.649233213192807, kind: 'saddle' },
      { at: [1.6518481462014178, 1.6518481462014178], value: 7.784298667124397, kind: 'maximum' },
    ],
    { centre: [0, 0], exchange: true },
  ),
  criticalPointsWithin: [
    [-2.3, 2.3],
    [-2.3, 2.3],
  ],
  levels: 'linear',
  tex: '-20e^{-0.2\\sqrt{0.5(x^2 + y^2)}} - e^{0.5(\\cos(2\\pi x) + \\cos(2\\pi y))} + e + 20',
  source: 'D. H. Ackley (1987)',
};
