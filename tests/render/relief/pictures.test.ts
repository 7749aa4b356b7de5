import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../../src/render/markup.ts';
import { heightTicks, reliefAxes } from '../../../src/render/relief/axes.ts';
import { cameraOn } from '../../../src/render/relief/camera.ts';
import { liftContours } from '../../../src/render/relief/lifted-contours.ts';
import { countUpTo, Places } from '../../../src/render/relief/places.ts';
import { plates } from '../../../src/render/relief/plates.ts';
import { coarse, flatSurfaces } from './reliefs.ts';

const size = { width: 700, height: 420 };
const cameraFor = (id: string, azimuth: number, elevation = 40) =>
  cameraOn(coarse(id), { azimuth, elevation, heightScale: 1, zoom: 1 }, size);

describe('height ticks', () => {
  it.each(flatSurfaces)('of %s ascend within the range, far enough apart', (id) => {
    const relief = coarse(id);
    const values = heightTicks(relief, 0.15);
    expect(values.length).toBeGreaterThan(0);
    values.forEach((value, i) => {
      expect(value >= relief.low && value <= relief.high).toBe(true);
      if (i > 0 && relief.spacing === 'log') {
        expect(relief.heightOf(value) - relief.heightOf(values[i - 1])).toBeGreaterThan(0.15);
      }
    });
  });

  it('are powers of ten on a logarithmic scale', () => {
    expect(heightTicks(coarse('beale'), 0.1)).toEqual([10, 100, 1000, 10000, 100000]);
  });
});

describe('the axes', () => {
  it.each([0, 45, 90, 137, 180, 225, 300, 359])('are numbered at azimuth %d', (azimuth) => {
    for (const elevation of [0, 20, 60, 90]) {
      const markup = toMarkup(reliefAxes(coarse('beale'), cameraFor('beale', azimuth, elevation), ['x', 'y', 'f']));
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    }
    const markup = toMarkup(reliefAxes(coarse('beale'), cameraFor('beale', azimuth), ['x', 'y', 'f']));
    expect(markup).toContain('>f<');
    expect(markup).toMatch(/>[xy]</);
  });
});

describe('plates', () => {
  it.each(flatSurfaces)('of %s are one on another', (id) => {
    const relief = coarse(id);
    const markup = toMarkup(plates(relief, liftContours(relief), cameraFor(id, 45)));
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    const coats = [...markup.matchAll(/--coats:(\d+)/g)].map(([, number]) => Number(number));
    expect(coats).toEqual(coats.toSorted((a, b) => a - b));
  });
});

describe('places', () => {
  it('are kept as they grow, and counted by step', () => {
    const places = new Places(3, 2);
    expect(places.last()).toBeNull();
    for (let k = 0; k < 9; k++) places.push(2 * k, k, k + 0.5, 1);
    expect([...places.last()!]).toEqual([8, 8.5, 1]);
    expect(places.all()).toHaveLength(27);
    expect([...places.entry(3)]).toEqual([3, 3.5, 1]);
    expect([-1, 0, 1, 2, 15, 16, 99].map((step) => countUpTo(places.steps(), step))).toEqual([0, 1, 1, 2, 8, 9, 9]);
  });
});
