import { locateOnStage } from '../gestures/locate.ts';
import { fragmentOf } from '../live/address.ts';
import { templateFigure } from '../live/template-figure.ts';
import type { Mount } from '../state/context.ts';
import { openingFigure } from './opening-figure.ts';
import { playOnce } from './play-once.ts';

/** Mounts the picture that the site opens on. It plays once by itself, unless a link says what it shows. */
export const mountOpening: Mount = async (host, context) => {
  const playing = playOnce(host, context.store);
  const mount = templateFigure({
    template: (model, events) => openingFigure(playing.shown(model), events),
    locateOn: locateOnStage,
  });
  const leave = await mount(host, context);
  if (fragmentOf(location.href) === null) playing.begin();
  return () => {
    playing.end();
    leave();
  };
};
