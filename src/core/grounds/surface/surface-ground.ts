/** A surface of the list: nothing but its id. */
export interface SurfaceGround {
  readonly kind: 'surface';
  readonly surface: string;
}

/** The surface of that id as a ground. */
export const onSurface = (surface: string): SurfaceGround => ({ kind: 'surface', surface });
