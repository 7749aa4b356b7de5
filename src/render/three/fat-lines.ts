import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  GreaterDepth,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import type { Rgb } from './palette.ts';

/*
 * Lines of constant width on the screen: every piece is a rectangle around it, spanned in the vertex shader, of which the fragment shader
 * keeps what is near enough. Pieces of length 0 are round dots. Every corner of a rectangle knows both ends of its piece; instancing would
 * save that, but costs software renderers several times the time.
 */

const vertexShader = /* glsl */ `
attribute vec3 from;
attribute vec3 to;
uniform vec2 picture;
uniform float width;
uniform float lift;
uniform float cap;
varying vec2 place;
varying float reach;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, (gl_VertexID & 2) - 1);
  vec4 a = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
  vec2 pa = a.xy / a.w * picture * 0.5;
  vec2 pb = b.xy / b.w * picture * 0.5;
  vec2 way = pb - pa;
  reach = length(way);
  way = reach > 1e-4 ? way / reach : vec2(1.0, 0.0);
  float room = width * 0.5 + 1.0;
  place = vec2(mix(-room * cap, reach + room * cap, corner.x), corner.y * room);
  vec2 pixel = pa + way * place.x + vec2(-way.y, way.x) * place.y;
  vec4 clip = mix(a, b, corner.x);
  gl_Position = vec4(pixel / (picture * 0.5) * clip.w, clip.z - lift * clip.w, clip.w);
}`;

const fragmentShader = /* glsl */ `
uniform vec3 color;
uniform float opacity;
uniform float width;
varying vec2 place;
varying float reach;
void main() {
  float beyond = max(max(-place.x, place.x - reach), 0.0);
  float cover = clamp(width * 0.5 + 0.5 - length(vec2(beyond, place.y)), 0.0, 1.0);
  if (cover <= 0.0) discard;
  gl_FragColor = vec4(color, cover * opacity);
}`;

/** What all lines of a picture share. */
export interface LineStage {
  /** The picture's size in the pixels in which widths are counted. */
  readonly size: readonly [number, number];
  /** By how much of the depth range lines are drawn nearer than they are, so that the landscape they lie on does not swallow them. */
  readonly lift: number;
}

/** How lines are drawn. `behind`: only where something stands before them. */
export interface LineStyle {
  readonly color: Rgb;
  readonly width: number;
  readonly opacity?: number;
  /** Ends and bends are round; without, pieces meet without overlap, as thin and faint lines must. */
  readonly round?: boolean;
  readonly behind?: boolean;
}

/** Numbers for one piece: four corners, each with both ends. */
const stride = 4 * 6;

/** Pieces of line in a buffer that several strokes can draw from. */
export class Pieces {
  private corners = cornerBuffer(64);
  private readonly users = new Set<Strokes>();
  count = 0;

  /** Takes over pieces: from and to, six numbers each. */
  set(pieces: Float32Array): void {
    this.count = pieces.length / 6;
    if (stride * this.count > this.corners.array.length) {
      this.corners = cornerBuffer(2 * this.count);
      for (const user of this.users) user.connect(this.corners);
    }
    const numbers = this.corners.array as Float32Array;
    for (let i = 0; i < this.count; i++) {
      const piece = pieces.subarray(6 * i, 6 * i + 6);
      for (let corner = 0; corner < 4; corner++) numbers.set(piece, stride * i + 6 * corner);
    }
    this.corners.clearUpdateRanges();
    this.corners.addUpdateRange(0, stride * this.count);
    this.corners.needsUpdate = true;
  }

  /** A way to draw these pieces. Lower orders are drawn first. */
  strokes(order: number): Strokes {
    const made = new Strokes(order);
    made.connect(this.corners);
    this.users.add(made);
    return made;
  }

  dispose(): void {
    for (const { mesh } of this.users) {
      mesh.removeFromParent();
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
    this.users.clear();
  }
}

/** One drawing of some pieces, in a style. */
export class Strokes {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;

  constructor(order: number) {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: {
        color: { value: [0, 0, 0] },
        opacity: { value: 1 },
        width: { value: 1 },
        lift: { value: 0 },
        cap: { value: 0 },
        picture: { value: new Vector2(1, 1) },
      },
      transparent: true,
      depthWrite: false,
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.renderOrder = order;
    this.mesh.frustumCulled = false;
  }

  connect(corners: InterleavedBuffer): void {
    this.mesh.geometry.dispose();
    this.mesh.geometry = new BufferGeometry();
    this.mesh.geometry.setAttribute('from', new InterleavedBufferAttribute(corners, 3, 0));
    this.mesh.geometry.setAttribute('to', new InterleavedBufferAttribute(corners, 3, 3));
    this.mesh.geometry.setIndex(new BufferAttribute(rectangles(corners.count / 4), 1));
  }

  /** Draws the pieces from number `from` to before number `to`. */
  draw(from: number, to: number, style: LineStyle, { size, lift }: LineStage): void {
    const { material, geometry } = this.mesh;
    this.mesh.visible = to > from;
    geometry.setDrawRange(6 * from, 6 * (to - from));
    material.uniforms.color.value = style.color;
    material.uniforms.opacity.value = style.opacity ?? 1;
    material.uniforms.width.value = style.width;
    material.uniforms.cap.value = style.round ? 1 : 0;
    material.uniforms.picture.value.set(...size);
    material.uniforms.lift.value = lift;
    material.depthFunc = style.behind ? GreaterDepth : LessEqualDepth;
  }
}

const cornerBuffer = (pieces: number) =>
  new InterleavedBuffer(new Float32Array(stride * pieces), 6).setUsage(DynamicDrawUsage);

/** Two triangles for every four corners. */
function rectangles(count: number): Uint32Array {
  const corners = new Uint32Array(6 * count);
  for (let i = 0; i < count; i++) corners.set([4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 2, 4 * i + 1, 4 * i + 3], 6 * i);
  return corners;
}
