import { Group, Scene, Camera as ThreeCamera, WebGLRenderer } from 'three';
import type { Camera } from '../relief/camera.ts';
import { contourPieces } from '../relief/lifted-contours.ts';
import type { Relief } from '../relief/relief.ts';
import { type LineStage, type LineStyle, Pieces, type Strokes } from './fat-lines.ts';
import { mixed, type Palette } from './palette.ts';
import type { PaintedRun, ReliefPicture } from './relief-picture.ts';
import { RunPainter } from './run-painter.ts';
import { Terrain } from './terrain.ts';

const sharpest = 2;
const linesFrom = 10;

/** Lines are lifted by about this much of the scene's size towards the camera. */
const lift = 0.0018;

/**
 * Paints landscapes on a canvas with WebGL. Whatever has not changed since the last picture, by identity, is not made anew.
 */
export class ReliefPainter {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly ground = new Group();
  private readonly camera = new ThreeCamera();
  private readonly terrain = new Terrain();
  private readonly contours = new Pieces();
  private readonly frame = new Pieces();
  private readonly contourStrokes: Strokes;
  private readonly frameStrokes: Strokes;
  private readonly runs: RunPainter[] = [];
  private last: ReliefPicture | null = null;
  private size = '';

  /** Throws if the browser gives no WebGL 2 context. */
  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('webgl2', { antialias: true, alpha: true, powerPreference: 'low-power' });
    if (!context) throw new Error('No WebGL');
    this.renderer = new WebGLRenderer({ canvas, context, antialias: true, alpha: true });
    this.renderer.sortObjects = true;
    this.contourStrokes = this.contours.strokes(1);
    this.frameStrokes = this.frame.strokes(1);
    this.ground.add(this.terrain.mesh, this.contourStrokes.mesh, this.frameStrokes.mesh);
    this.scene.add(this.ground);
    this.camera.matrixAutoUpdate = false;
    this.camera.matrixWorldAutoUpdate = false;
  }

  paint(picture: ReliefPicture): void {
    const { relief, contours, runs, playhead, camera, palette, cells } = picture;
    if (relief !== this.last?.relief) {
      this.terrain.set(relief);
      this.frame.set(framePieces(relief));
    }
    if (cells !== (this.last?.cells ?? null)) this.terrain.cover(cells);
    if (contours !== this.last?.contours) this.contours.set(contourPieces(contours, relief));
    this.last = picture;

    const stage: LineStage = { size: [camera.width, camera.height], lift: lift / camera.distance };
    this.terrain.paint(palette);
    const contour: LineStyle = { color: mixed(palette.plot, palette.contourInk, 0.75), width: 1, opacity: 0.8 };
    this.contourStrokes.draw(0, this.contours.count, contour, stage);
    this.frameStrokes.draw(0, this.frame.count, { color: palette.rule, width: 1 }, stage);
    this.paintRuns(runs, playhead, palette, stage);
    this.ground.scale.z = camera.tall;
    this.look(camera);
    this.renderer.render(this.scene, this.camera);
  }

  dispose(): void {
    for (const run of this.runs) run.dispose();
    this.contours.dispose();
    this.frame.dispose();
    this.terrain.dispose();
    this.renderer.dispose();
    // Browsers keep few contexts: give this one back now, not when the canvas is collected.
    if (!this.renderer.getContext().isContextLost()) this.renderer.forceContextLoss();
  }

  private paintRuns(runs: readonly PaintedRun[], playhead: number, palette: Palette, stage: LineStage): void {
    while (this.runs.length > runs.length) this.runs.pop()?.dispose();
    while (this.runs.length < runs.length)
      this.runs.push(new RunPainter(this.ground, linesFrom + 4 * this.runs.length));
    runs.forEach((run, i) => {
      this.runs[i].paint(run, playhead, palette, stage);
    });
  }

  private look(camera: Camera): void {
    const { width, height, focal, centre, distance, position, right, up, forward } = camera;
    const ratio = Math.min(devicePixelRatio, sharpest);
    const size = `${width} ${height} ${ratio}`;
    if (size !== this.size) {
      this.size = size;
      this.renderer.setPixelRatio(ratio);
      this.renderer.setSize(width, height, false);
    }
    const near = distance / 2;
    const unit = near / focal;
    const view = this.camera;
    view.projectionMatrix.makePerspective(
      -centre[0] * unit,
      (width - centre[0]) * unit,
      centre[1] * unit,
      (centre[1] - height) * unit,
      near,
      2 * distance,
    );
    view.projectionMatrixInverse.copy(view.projectionMatrix).invert();
    const columns = [right, up, forward.map((part) => -part), position];
    view.matrixWorld.fromArray(columns.flatMap((column, i) => [...column, i === 3 ? 1 : 0]));
    view.matrixWorldInverse.copy(view.matrixWorld).invert();
  }
}

/** The outline of the ground, the rim of the landscape above it, and posts between their corners. */
function framePieces({ half: [hx, hy], grid }: Relief): Float32Array {
  const { cells, heights, gaps } = grid;
  const side = cells + 1;
  const pieces: number[] = [];
  const corner = (i: number, j: number) => [(2 * i * hx) / cells - hx, (2 * j * hy) / cells - hy] as const;
  const add = (i: number, j: number, k: number, l: number) => {
    // No rim along a hole.
    if (gaps?.[Math.min(i, cells - 1) + cells * Math.min(j, cells - 1)]) return;
    const [a, b] = [corner(i, j), corner(k, l)];
    pieces.push(...a, heights[i + j * side], ...b, heights[k + l * side]);
  };
  for (let n = 0; n < cells; n++) {
    add(n, 0, n + 1, 0);
    add(n, cells, n + 1, cells);
    add(0, n, 0, n + 1);
    add(cells, n, cells, n + 1);
  }
  const ground = [
    [0, 0],
    [cells, 0],
    [cells, cells],
    [0, cells],
  ] as const;
  ground.forEach(([i, j], n) => {
    const [k, l] = ground[(n + 1) % 4];
    pieces.push(...corner(i, j), 0, ...corner(k, l), 0, ...corner(i, j), 0, ...corner(i, j), heights[i + j * side]);
  });
  return Float32Array.from(pieces);
}
