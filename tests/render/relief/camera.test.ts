import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, cameraOn, project, rayThrough } from '../../../src/render/relief/camera.ts';
import { isHidden, pointAtHeight, pointAtPixel } from '../../../src/render/relief/ray.ts';
import { toScene } from '../../../src/render/relief/relief.ts';
import { coarse } from './reliefs.ts';

const size = { width: 700, height: 420 };
const pose = { azimuth: 45, elevation: 40, heightScale: 1, zoom: 1 };
const poses = fc.record({
  azimuth: fc.double({ min: -360, max: 360, noNaN: true }),
  elevation: fc.double({ min: 0, max: 90, noNaN: true }),
  heightScale: fc.double({ min: 0.05, max: 20, noNaN: true }),
  zoom: fc.constant(1),
});

describe('the camera', () => {
  const relief = coarse('bowl');

  it('looks along +y at azimuth 0 and along +x at 90', () => {
    const ahead = (azimuth: number) => cameraOn(relief, { ...pose, azimuth, elevation: 0 }, size).forward;
    expect(ahead(0)).toEqual([0, 1, -0]);
    expect(ahead(90)[0]).toBeCloseTo(1);
    expect(ahead(90)[1]).toBeCloseTo(0);
  });

  it('sees the plan straight from above: x to the right, y up, one scale', () => {
    const camera = cameraOn(relief, { ...pose, azimuth: 0, elevation: 90 }, size);
    const [ox, oy] = project(camera, 0, 0, 0.5);
    const [rx, ry] = project(camera, 1, 0, 0.5);
    const [ux, uy] = project(camera, 0, 1, 0.5);
    expect(ry).toBeCloseTo(oy, 6);
    expect(ux).toBeCloseTo(ox, 6);
    expect(rx - ox).toBeCloseTo(oy - uy, 6);
    // Hills do not lean.
    expect(project(camera, 1, 0, 1)[0] - rx).toBeLessThan(0.02 * (rx - ox));
  });

  it('keeps the whole landscape in the picture, however it is turned', () => {
    fc.assert(
      fc.property(poses, (turned) => {
        const camera = cameraOn(relief, turned, size);
        for (const x of [-1, 1])
          for (const y of [-1, 1])
            for (const height of [0, 1]) {
              const [px, py] = project(camera, x, y, height);
              expect(px > 30 && px < size.width - 30, `x ${px}`).toBe(true);
              expect(py > 8 && py < size.height - 36, `y ${py}`).toBe(true);
            }
      }),
    );
  });

  it('sends rays back through the places it projects', () => {
    const camera = cameraOn(relief, pose, size);
    const place = [0.3, -0.6, 0.4] as const;
    const ray = rayThrough(camera, ...project(camera, ...place));
    const t = (place[0] - camera.position[0]) / ray[0];
    expect(camera.position[1] + t * ray[1]).toBeCloseTo(place[1]);
    expect(camera.position[2] + t * ray[2]).toBeCloseTo(place[2] * camera.tall);
  });
});

describe('the point at a pixel', () => {
  const seenAgain = (id: string, camera: Camera, x: number, y: number) => {
    const relief = coarse(id);
    const [sx, sy] = toScene(relief, x, y);
    return pointAtPixel(relief, camera, ...project(camera, sx, sy, relief.heightAt(sx, sy)));
  };

  it.each(['bowl', 'saddle', 'beale', 'himmelblau', 'two-basins'])('is where one put it: %s', (id) => {
    const relief = coarse(id);
    const camera = cameraOn(relief, { ...pose, elevation: 75 }, size);
    const [[x0, x1], [y0, y1]] = relief.domain;
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (u, v) => {
          const [x, y] = [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
          const [sx, sy] = toScene(relief, x, y);
          if (isHidden(relief, camera, sx, sy, relief.heightAt(sx, sy))) return;
          const seen = seenAgain(id, camera, x, y)!;
          expect(seen[0]).toBeCloseTo(x, 3);
          expect(seen[1]).toBeCloseTo(y, 3);
        },
      ),
    );
  });

  it('is none beside the landscape', () => {
    const relief = coarse('bowl');
    const camera = cameraOn(relief, pose, size);
    expect(pointAtPixel(relief, camera, 5, 5)).toBeNull();
    expect(pointAtPixel(relief, camera, size.width - 5, size.height - 5)).toBeNull();
  });

  it('of a hidden place is the hill before it', () => {
    const relief = coarse('rastrigin');
    const camera = cameraOn(relief, { ...pose, azimuth: 0, elevation: 8 }, size);
    const height = relief.heightAt(0, 0);
    expect(isHidden(relief, camera, 0, 0, height)).toBe(true);
    const [, y] = pointAtPixel(relief, camera, ...project(camera, 0, 0, height))!;
    expect(y).toBeLessThan(-0.5);
  });

  it('at a height is on that plane, and none at the horizon', () => {
    const relief = coarse('bowl');
    const camera = cameraOn(relief, pose, size);
    const [x, y] = pointAtHeight(relief, camera, ...project(camera, 0.5, 0.25, 0.3), 0.3)!;
    expect(x).toBeCloseTo(2);
    expect(y).toBeCloseTo(1);
    expect(pointAtHeight(relief, cameraOn(relief, { ...pose, elevation: 0 }, size), 350, 0, 0)).toBeNull();
  });

  it('is a number or none, whatever the pose and the pixel', () => {
    const pixel = fc.double({ min: -50, max: 800, noNaN: true });
    fc.assert(
      fc.property(poses, pixel, pixel, (turned, px, py) => {
        const relief = coarse('saddle');
        const camera = cameraOn(relief, turned, size);
        for (const seen of [pointAtPixel(relief, camera, px, py), pointAtHeight(relief, camera, px, py, 0.5)]) {
          expect(seen === null || seen.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});
