import { html, nothing, type TemplateResult } from 'lit-html';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { noticeList, type Told } from '../parts/notices.ts';
import { panel } from '../parts/panel.ts';
import { type ShareActions, type Shared, shareLink } from '../share/share-link.ts';
import type { Sketch, SketchContext } from './sketch.ts';

/** What a sketch shows around its picture. */
export interface FrameModel extends Omit<Shared, 'texts'>, Omit<Told, 'texts'> {
  /** What there is to share beside the link, once it has arrived. */
  readonly more?: TemplateResult | undefined;
}

/** What its frame can ask of the figure itself. In a still picture these do nothing. */
export interface FrameEvents {
  readonly reset: () => void;
  readonly dismissNotices: () => void;
  readonly share: ShareActions;
}

/** A whole sketch. The same template is written as markup at build time and rendered live. */
export function sketchFrame(
  kind: Sketch,
  state: SketchState,
  context: SketchContext<SketchState, Readonly<Record<string, string>>>,
  { notices, links, panels, more }: FrameModel,
  events: FrameEvents,
): TemplateResult {
  const { texts } = context;
  const { picture, controls } = kind.view(state, context);
  return html`<div class="workbench">
    ${noticeList({ notices, texts }, events.dismissNotices)}
    <div class="stage">${picture}</div>
    <div class="side">
      ${controls}
      <div class="panels">
        <span class="setup"><button type="button" class="quiet" @click=${events.reset}>${texts.figure.reset}</button></span>
        ${panel(
          { name: 'share', title: texts.figure.share, open: panels.sharing, toggle: events.share.toggle },
          panels.sharing ? html`${shareLink({ texts, links, panels }, events.share)} ${more ?? nothing}` : nothing,
        )}
      </div>
    </div>
  </div>`;
}
