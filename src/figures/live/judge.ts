/**
 * Decides whether a solution counts: only a reader's own hand solves a challenge, by coming from what does not meet it to what does. What a
 * link, a reset or the page's address opens does not count, nor does what is changed afterwards as long as the challenge stays met.
 */
export interface Judge {
  /** Something was opened, in which the challenge is met or not. */
  readonly opened: (met: boolean) => void;
  /** A hand has made something that does not meet it, or rests on what does; true if the challenge is solved by that. */
  readonly rested: (met: boolean) => boolean;
}

/** A judge of a figure that opened with its challenge met or not. */
export function createJudge(metAtFirst: boolean): Judge {
  let open = !metAtFirst;
  return {
    opened(met) {
      open = !met;
    },
    rested(met) {
      const counts = met && open;
      open = !met;
      return counts;
    },
  };
}
