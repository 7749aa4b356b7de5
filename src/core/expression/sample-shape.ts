import { placeAt } from '../surfaces/shape/place-at.ts';
import type { Surface } from '../surfaces/surface.ts';

/** Points looked at along each side of the domain. */
const side = 32;
/**
 * A surface this many times as high as the height that a tenth of it lies below, both over its floor, gets logarithmic levels: its valley is
 * wide and its walls are high. The number separates the course's own surfaces as they were chosen by eye.
 */
const steep = 30;
const valley = 0.1;
/** Where among its values, sorted, a start is looked for: high up, but not on the highest wall. */
const startRank = 0.75;
/** Starts stay this share of the domain away from its edges. */
const margin = 0.1;

/**
 * How an unknown function of two parameters wants to be shown on `domain`: spacing of contour levels, and a start with room to descend
 * (the domain's middle, if the function is nowhere a finite number, and so `blank`). Looks at `side` × `side` values.
 */
export function sampleShape(
  value: (p: Float64Array) => number,
  domain: Surface['domain'],
): Pick<Surface, 'levels' | 'start' | 'blank'> {
  const samples: { readonly shares: readonly number[]; readonly z: number; readonly inner: boolean }[] = [];
  const p = new Float64Array(2);
  for (let index = 0; index < side * side; index++) {
    const shares = [(index % side) + 0.5, Math.floor(index / side) + 0.5].map((cell) => cell / side);
    p.set(shares.map((share, i) => domain[i][0] + share * (domain[i][1] - domain[i][0])));
    const z = value(p);
    const inner = shares.every((share) => share > margin && share < 1 - margin);
    if (Number.isFinite(z)) samples.push({ shares, z, inner });
  }
  samples.sort((a, b) => a.z - b.z);
  const inner = samples.filter((sample) => sample.inner);
  const { shares } = inner[Math.floor(startRank * inner.length)] ?? { shares: [0.5, 0.5] };
  const start = domain.map((side, i) => placeAt(shares[i], side));
  if (samples.length === 0) return { levels: 'linear', start, blank: true };
  const heightAt = (share: number) => samples[Math.floor(share * (samples.length - 1))].z - samples[0].z;
  return { levels: heightAt(1) > steep * heightAt(valley) ? 'log' : 'linear', start };
}
