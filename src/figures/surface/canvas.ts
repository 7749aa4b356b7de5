import { ReliefPainter, type ReliefPicture } from '../../render/three/relief-painter.ts';

/** Whether the canvas can be painted; if not, whether it may yet be. */
export type CanvasState = 'ready' | 'none' | 'lost';

/** A canvas that a surface is painted on, as long as the browser lets it. */
export interface SurfaceCanvas {
  readonly element: HTMLCanvasElement;
  readonly paint: (picture: ReliefPicture) => void;
  readonly dispose: () => void;
}

/** Readies a canvas. `tell` hears of its state now and whenever the browser takes the context away or gives it back. */
export function createCanvas(element: HTMLCanvasElement, tell: (state: CanvasState) => void): SurfaceCanvas {
  let painter: ReliefPainter | null = null;
  try {
    painter = new ReliefPainter(element);
  } catch {
    // No WebGL, or no more contexts: the figure does without.
  }
  const lose = (event: Event) => {
    // Without this it would never come back.
    event.preventDefault();
    tell('lost');
  };
  const regain = () => tell('ready');
  element.addEventListener('webglcontextlost', lose);
  element.addEventListener('webglcontextrestored', regain);
  tell(painter ? 'ready' : 'none');
  return {
    element,
    paint: (picture) => painter?.paint(picture),
    dispose() {
      element.removeEventListener('webglcontextlost', lose);
      element.removeEventListener('webglcontextrestored', regain);
      painter?.dispose();
    },
  };
}
