import { html, svg, type TemplateResult } from 'lit-html';
import { optimizers } from '../../core/optimizers/index.ts';
import type { Idea } from '../../core/optimizers/optimizer.ts';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { nameOf } from '../state/texts.ts';

/** What the tree of optimizers says: its own name, and that of each idea. */
export interface FamilyTexts {
  readonly label: string;
  readonly ideas: Readonly<Record<Idea, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Lines between rows, on a field of 100 × 24 that is stretched to the width there is. */
const fork = 'M50,0V12M25,24V12H75V24';
const join = 'M25,0V12H75V0M50,12V24';

/**
 * The tree of optimizers, from the registry: plain descent, its two branches (direction, step size), and where both meet. It needs no
 * script. `linkTo` is the address at which an optimizer is taught; null where it is not yet.
 */
export function familyTree(texts: FamilyTexts, linkTo: (optimizer: string) => string | null): TemplateResult {
  const branch = (
    idea: Idea,
  ) => html`<section class="family-branch family-branch--${idea}" aria-labelledby="family-${idea}">
    <p class="family-idea" id="family-${idea}">${texts.ideas[idea]}</p>
    <ul role="list">${optimizers.filter((one) => one.idea === idea).map(({ id }) => html`<li>${node(id, nameOf(texts.names, id), linkTo(id))}</li>`)}</ul>
  </section>`;
  return html`<nav class="family" aria-label=${texts.label}>
    ${branch('plain')}${lines(fork)}${branch('direction')}${branch('step-size')}${lines(join)}${branch('both')}
  </nav>`;
}

const lines = (path: string) =>
  html`<svg class="family-lines" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"><path d=${path}></path></svg>`;

/** An optimizer in its ink: line, marker and name. */
function node(id: string, name: string, href: string | null): TemplateResult {
  const { hue, dash, marker } = inkOf(id);
  const style = `--hue:var(--hue-${hue});--hue-text:var(--hue-text-${hue})`;
  const sample = html`<svg viewBox="-18 -8 36 16" width="36" height="16" aria-hidden="true">${svg`<path class="family-sample" d="M-18,0H18" stroke-dasharray=${dash}></path><path class="family-marker" d=${markerPath(marker)}></path>`}</svg>`;
  return href === null
    ? html`<span class="family-node" style=${style}>${sample}<span>${name}</span></span>`
    : html`<a class="family-node" href=${href} style=${style}>${sample}<span>${name}</span></a>`;
}
