import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { encodeSketch } from '../../core/sketch/url.ts';
import { type SketchId, sketchKinds } from '../sketches/index.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { EmbedControls } from '../state/embed-heights.ts';
import type { FigureTexts } from '../state/texts.ts';
import { embedPart } from './embed-part.ts';
import { embedSnippet } from './embed-snippet.ts';
import { copyText } from './share-actions.ts';

/** What there is to share of a sketch in `host` beside its link: the HTML that shows it in another page, titled as this page is. */
export function sketchSharing(
  host: HTMLElement,
  texts: FigureTexts,
  id: SketchId,
  { fields }: Sketch,
  state: ReadonlySignal<SketchState>,
): ReadonlySignal<TemplateResult> {
  const chosen = signal<EmbedControls>('all');
  const copied = signal('');
  const page = new URL('../embed/', new URL(host.dataset.play ?? '', location.href));
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  const copy = async (text: string) => {
    if (await copyText(text, host, '.share textarea')) copied.value = text;
  };
  return computed(() => {
    page.hash = encodeSketch(fields, state.value, null);
    const snippet = embedSnippet(page.href, { id, heights: sketchKinds[id].heights }, chosen.value, title);
    return embedPart(
      // Nothing plays in a sketch.
      { texts, choices: ['all', 'none'], chosen: chosen.value, snippet, copied: copied.value === snippet },
      {
        choose(next) {
          chosen.value = next;
        },
        copy,
      },
    );
  });
}
