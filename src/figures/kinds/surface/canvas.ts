import type { ReliefPainter } from '../../../render/three/relief-painter.ts';
import type { ReliefPicture } from '../../../render/three/relief-picture.ts';

/** What paints surfaces with WebGL; it throws where the browser gives it no context. */
export type Painter = new (canvas: HTMLCanvasElement) => ReliefPainter;

/** Whether the canvas can be painted; if not, whether it may yet be. */
export type CanvasState = 'ready' | 'none' | 'lost';

/** A canvas that a surface is painted on, as long as the browser lets it. */
export interface SurfaceCanvas {
  readonly element: HTMLCanvasElement;
  readonly paint: (picture: ReliefPicture) => void;
  readonly dispose: () => void;
}

/** Readies a canvas. `tell` hears of its state now and whenever the browser takes the context away or gives it back. */
export function createCanvas(
  element: HTMLCanvasElement,
  Painter: Painter | undefined,
  tell: (state: CanvasState) => void,
): SurfaceCanvas {
  let painter: ReliefPainter | null = null;
  const begin = () => {
    try {
      painter = Painter ? new Painter(element) : null;
    } catch {
      // No WebGL, or no more contexts: the figure does without.
    }
    tell(painter ? 'ready' : 'none');
  };
  const lose = (event: Event) => {
    // Without this the context would never come back.
    event.preventDefault();
    painter?.dispose();
    painter = null;
    tell('lost');
  };
  element.addEventListener('webglcontextlost', lose);
  element.addEventListener('webglcontextrestored', begin);
  begin();
  return {
    element,
    paint: (picture) => painter?.paint(picture),
    dispose() {
      element.removeEventListener('webglcontextlost', lose);
      element.removeEventListener('webglcontextrestored', begin);
      painter?.dispose();
    },
  };
}
