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
