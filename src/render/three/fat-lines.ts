import {
  BufferAttribute,
  DynamicDrawUsage,
  GreaterDepth,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import type { Rgb } from './palette.ts';

/*
 * Lines of constant width on the screen: every piece is a rectangle around it, spanned in the vertex shader, of which the fragment shader
 * keeps what is near enough. Pieces of length 0 are round dots.
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
  vec4 a = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
  vec2 pa = a.xy / a.w * picture * 0.5;
  vec2 pb = b.xy / b.w * picture * 0.5;
  vec2 way = pb - pa;
  reach = length(way);
  way = reach > 1e-4 ? way / reach : vec2(1.0, 0.0);
  float room = width * 0.5 + 1.0;
  place = vec2(mix(-room * cap, reach + room * cap, position.x), position.y * room);
  vec2 pixel = pa + way * place.x + vec2(-way.y, way.x) * place.y;
  vec4 clip = mix(a, b, position.x);
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

/** Pieces of line in a buffer that several strokes can draw from. */
export class Pieces {
  private buffer = new InstancedInterleavedBuffer(new Float32Array(6 * 64), 6).setUsage(DynamicDrawUsage);
  private readonly users = new Set<Strokes>();
  count = 0;

  /** Takes over pieces: from and to, six numbers each. */
  set(pieces: Float32Array): void {
    this.count = pieces.length / 6;
    if (pieces.length > this.buffer.array.length) {
      this.buffer = new InstancedInterleavedBuffer(new Float32Array(2 * pieces.length), 6).setUsage(DynamicDrawUsage);
      for (const user of this.users) user.connect(this.buffer);
    }
    (this.buffer.array as Float32Array).set(pieces);
    this.buffer.clearUpdateRanges();
    this.buffer.addUpdateRange(0, pieces.length);
    this.buffer.needsUpdate = true;
  }

  /** A way to draw these pieces. */
  strokes(order: number): Strokes {
    const made = new Strokes(order);
    made.connect(this.buffer);
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

/** One drawing of some pieces: in a style, up to some number of them. */
export class Strokes {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;

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
    this.mesh = new Mesh(emptyGeometry(), material);
    this.mesh.renderOrder = order;
    this.mesh.frustumCulled = false;
  }

  connect(buffer: InstancedInterleavedBuffer): void {
    const { instanceCount } = this.mesh.geometry;
    this.mesh.geometry.dispose();
    this.mesh.geometry = emptyGeometry();
    this.mesh.geometry.instanceCount = instanceCount;
    this.mesh.geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 3, 0));
    this.mesh.geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 3, 3));
  }

  draw(count: number, style: LineStyle, { size, lift }: LineStage): void {
    const { material, geometry } = this.mesh;
    geometry.instanceCount = count;
    this.mesh.visible = count > 0;
    material.uniforms.color.value = style.color;
    material.uniforms.opacity.value = style.opacity ?? 1;
    material.uniforms.width.value = style.width;
    material.uniforms.cap.value = style.round ? 1 : 0;
    material.uniforms.picture.value.set(...size);
    material.uniforms.lift.value = lift;
    material.depthFunc = style.behind ? GreaterDepth : LessEqualDepth;
  }
}

function emptyGeometry(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0), 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  geometry.instanceCount = 0;
  return geometry;
}
