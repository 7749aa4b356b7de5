import { BufferAttribute, BufferGeometry, DataTexture, DoubleSide, Mesh, ShaderMaterial } from 'three';
import { levelCount } from '../levels.ts';
import type { Relief } from '../relief/relief.ts';
import { isLight, mixed, type Palette } from './palette.ts';
import type { CellImage } from './relief-picture.ts';

/*
 * The light comes from the upper left of the picture, wherever one looks from, as on maps: so that hills never read as hollows.
 */
const vertexShader = /* glsl */ `
varying vec3 facing;
varying vec3 upright;
varying float height;
varying vec2 place;
uniform vec2 ground;
void main() {
  facing = normalMatrix * normal;
  upright = normalMatrix * vec3(0.0, 0.0, 1.0);
  height = position.z;
  place = vec2(0.5, -0.5) * position.xy / ground + 0.5;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
uniform vec3 plot;
uniform vec3 ink;
uniform float coat;
uniform vec3 shadow;
uniform vec3 shine;
uniform vec2 strength;
uniform sampler2D cells;
uniform float covered;
varying vec3 facing;
varying vec3 upright;
varying float height;
varying vec2 place;
const vec3 light = normalize(vec3(-0.55, 0.75, 0.5));
void main() {
  vec3 n = normalize(facing) * (gl_FrontFacing ? 1.0 : -1.0);
  // Level ground keeps the ramp's colour; slopes away from the light sink into shadow, slopes towards it shine.
  float lit = dot(n, light) - dot(normalize(upright), light);
  vec3 ground = mix(plot, ink, 1.0 - pow(1.0 - coat, height * ${levelCount}.0));
  ground = mix(ground, texture2D(cells, place).rgb, covered);
  vec3 color = lit < 0.0 ? mix(ground, shadow, -lit * strength.x) : mix(ground, shine, lit * strength.y);
  gl_FragColor = vec4(gl_FrontFacing ? color : mix(ground, shadow, 0.4), 1.0);
}`;

/** How much of a map's colour the landscape takes: light and shadow are to be seen. */
const coverage = 0.85;

/** The surface of a landscape, in one quiet colour that deepens with height, softly lit. */
export class Terrain {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;

  constructor() {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: {
        plot: { value: [1, 1, 1] },
        ink: { value: [0, 0, 0] },
        coat: { value: 0 },
        shadow: { value: [0, 0, 0] },
        shine: { value: [1, 1, 1] },
        strength: { value: [0, 0] },
        ground: { value: [1, 1] },
        cells: { value: null },
        covered: { value: 0 },
      },
      side: DoubleSide,
      // Lines on the surface are wider than the point where they touch it: the surface gives way.
      polygonOffset: true,
      polygonOffsetFactor: 2,
      polygonOffsetUnits: 4,
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
  }

  set(relief: Relief): void {
    this.mesh.geometry.dispose();
    this.mesh.geometry = reliefGeometry(relief);
    this.mesh.material.uniforms.ground.value = relief.half;
  }

  /** Colours the landscape by a map of the ground, or with null by its heights again. */
  cover(cells: CellImage | null): void {
    const { uniforms } = this.mesh.material;
    uniforms.cells.value?.dispose();
    const texture = cells && new DataTexture(cells.pixels, cells.columns, cells.rows);
    if (texture) texture.needsUpdate = true;
    uniforms.cells.value = texture;
    uniforms.covered.value = texture ? coverage : 0;
  }

  paint({ plot, contourInk, coat }: Palette): void {
    const { uniforms } = this.mesh.material;
    uniforms.plot.value = plot;
    uniforms.ink.value = contourInk;
    uniforms.coat.value = coat;
    const day = isLight(plot);
    uniforms.shadow.value = day ? contourInk : mixed(plot, [0, 0, 0], 0.6);
    uniforms.shine.value = day ? [1, 1, 1] : contourInk;
    uniforms.strength.value = day ? [0.4, 0.5] : [0.6, 0.8];
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

function reliefGeometry({ grid, half }: Relief): BufferGeometry {
  const { cells, heights, gaps } = grid;
  const side = cells + 1;
  const positions = new Float32Array(3 * side * side);
  const normals = new Float32Array(3 * side * side);
  const cell = [(2 * half[0]) / cells, (2 * half[1]) / cells];
  const heightAt = (i: number, j: number) =>
    heights[Math.min(Math.max(i, 0), cells) + side * Math.min(Math.max(j, 0), cells)];
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const at = 3 * (i + j * side);
      positions[at] = i * cell[0] - half[0];
      positions[at + 1] = j * cell[1] - half[1];
      positions[at + 2] = heights[i + j * side];
      const wide = i === 0 || i === cells ? 1 : 2;
      const deep = j === 0 || j === cells ? 1 : 2;
      normals[at] = (heightAt(i - 1, j) - heightAt(i + 1, j)) / (wide * cell[0]);
      normals[at + 1] = (heightAt(i, j - 1) - heightAt(i, j + 1)) / (deep * cell[1]);
      normals[at + 2] = 1;
    }
  }
  const corners = new Uint32Array(6 * cells * cells);
  let drawn = 0;
  for (let j = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++) {
      if (gaps?.[i + j * cells]) continue;
      const a = i + j * side;
      corners.set([a, a + 1, a + side + 1, a, a + side + 1, a + side], drawn);
      drawn += 6;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(corners.subarray(0, drawn), 1));
  return geometry;
}
