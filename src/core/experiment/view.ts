import { between, FieldReader, integer, whole } from '../reading/field-reader.ts';
import type { Notice } from '../reading/notice.ts';
import { type OverlayId, readOverlays } from './overlays.ts';

/** Where one looks: not what is computed. */
export interface View {
  /** The step in the runs that is shown; null means the last one. */
  readonly playhead: number | null;
  /** Index into `runs` of the one whose step is taken apart. */
  readonly inspected: number;
  /** Camera of the surface, in degrees: 0° looks along +y, 90° elevation looks straight down. */
  readonly azimuth: number;
  readonly elevation: number;
  /** Factor on the drawn height of the surface; 1 is the figure's own choice. */
  readonly heightScale: number;
  /** What is drawn beside the runs, each once and in the order of `overlayIds`; left out: nothing. */
  readonly overlays?: readonly OverlayId[] | undefined;
}

const defaultView: View = { playhead: null, inspected: 0, azimuth: 45, elevation: 40, heightScale: 1 };

/** The view of an experiment with so many steps and runs, out of any value, and what is wrong with that. Never throws. */
export function readView(given: unknown, steps: number, runs: number, notices: Notice[]): View {
  const reader = new FieldReader(given, 'view', notices);
  const asked = reader.raw('playhead') === null ? null : reader.take<number | null>('playhead', integer, null);
  const playhead = asked === null ? null : Math.min(asked, steps);
  if (playhead !== asked) reader.tell('limited', 'playhead', asked, playhead);
  const overlays = readOverlays(reader);
  const view: View = {
    playhead,
    inspected: reader.take('inspected', whole(runs - 1), defaultView.inspected),
    azimuth: reader.take('azimuth', between(-360, 360), defaultView.azimuth),
    elevation: reader.take('elevation', between(0, 90), defaultView.elevation),
    heightScale: reader.take('heightScale', between(0.05, 20), defaultView.heightScale),
    ...(overlays.length > 0 && { overlays }),
  };
  reader.rejectUnknown();
  return view;
}
