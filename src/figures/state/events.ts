/** What the picture of the data listens to. In a still picture all are undefined. */
export interface DataEvents {
  /** A tap or click beside the points: the one nearest along x goes there. */
  readonly place?: (event: MouseEvent) => void;
  /** A press on a point: begins a drag. */
  readonly grab?: (event: PointerEvent) => void;
  /** A key on a point. */
  readonly nudge?: (event: KeyboardEvent) => void;
}

/** What a stage listens to. In a still picture all are undefined. */
export interface StageEvents {
  /** A tap or click on the picture: places a start there. */
  readonly place?: (event: MouseEvent) => void;
  /** A press on a start point: begins a drag. */
  readonly grab?: (event: PointerEvent) => void;
  /** A key on a start point. */
  readonly nudge?: (event: KeyboardEvent) => void;
  /** A key on the picture: the player's keys. */
  readonly keydown?: (event: KeyboardEvent) => void;
}
