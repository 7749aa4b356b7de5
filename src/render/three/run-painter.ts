import type { Object3D } from 'three';
import { countUpTo } from '../relief/places.ts';
import { type LineStage, Pieces, type Strokes } from './fat-lines.ts';
import { mixed, type Palette } from './palette.ts';
import type { PaintedRun } from './relief-picture.ts';

/** How far a run that is not looked at, or is far off the landscape, and the way it has not gone yet, sink into the ground's colour. */
const fading = 0.78;
const ahead = 0.55;
const behindOpacity = 0.3;

/** One run on the landscape: its way up to the playhead in full, the rest faint, dots on its steps; faint also behind hills. */
export class RunPainter {
  private readonly pieces = new Pieces();
  private readonly dots = new Pieces();
  private readonly behind: Strokes;
  private readonly rest: Strokes;
  private readonly line: Strokes;
  private readonly steps: Strokes;
  private way: PaintedRun['way'] | null = null;

  constructor(parent: Object3D, order: number) {
    this.behind = this.pieces.strokes(2);
    this.rest = this.pieces.strokes(order);
    this.line = this.pieces.strokes(order + 1);
    this.steps = this.dots.strokes(order + 2);
    parent.add(this.behind.mesh, this.rest.mesh, this.line.mesh, this.steps.mesh);
  }

  paint({ way, hue, faded, height = 0 }: PaintedRun, playhead: number, palette: Palette, stage: LineStage): void {
    if (way !== this.way) {
      this.way = way;
      this.pieces.set(way.pieces);
      this.dots.set(doubled(way.dots));
    }
    const ground = mixed(palette.plot, palette.contourInk, 0.15);
    const ink = mixed(palette.hues[hue], ground, faded ? fading : fading * height * height);
    const gone = countUpTo(way.pieceSteps, playhead);
    this.behind.draw(0, gone, { color: ink, width: 1.4, opacity: behindOpacity, behind: true }, stage);
    this.rest.draw(gone, this.pieces.count, { color: mixed(ink, ground, ahead), width: 1.3 }, stage);
    this.line.draw(0, gone, { color: ink, width: 2.2, round: true }, stage);
    this.steps.draw(0, countUpTo(way.dotSteps, playhead), { color: ink, width: 4.4, round: true }, stage);
  }

  dispose(): void {
    this.pieces.dispose();
    this.dots.dispose();
  }
}

/** Places as pieces of length 0. */
function doubled(places: Float32Array): Float32Array {
  const pieces = new Float32Array(2 * places.length);
  for (let i = 0; i < places.length; i += 3) {
    const place = places.subarray(i, i + 3);
    pieces.set(place, 2 * i);
    pieces.set(place, 2 * i + 3);
  }
  return pieces;
}
