import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightsOf } from '../../src/figures/kinds/heights.ts';
import { type EmbedKind, embeddable, readEmbedQuery } from '../../src/figures/share/embed-query.ts';
import { embedSnippet } from '../../src/figures/share/embed-snippet.ts';
import { isSketchId, sketchKinds } from '../../src/figures/sketches/index.ts';
import { embedControls } from '../../src/figures/state/embed-heights.ts';

const address = 'https://example.org/ko/embed/#v1&surface=beale&run=adam';
const embedKinds = Object.keys(embeddable) as EmbedKind[];
const form = { aspect: 0.75, data: false, dimension: 2 };
const kindOf = (id: EmbedKind) => ({
  id,
  heights: isSketchId(id) ? sketchKinds[id].heights : heightsOf(id, form),
});
const sourceOf = (snippet: string) => /src="([^"]*)"/.exec(snippet)![1].replaceAll('&amp;', '&');

describe('the query of an embed page', () => {
  it('says the kind of figure and what is shown of it, and comes back as the snippet wrote it', () => {
    for (const kind of embedKinds)
      for (const controls of embedControls) {
        const url = new URL(sourceOf(embedSnippet(address, kindOf(kind), controls, 'a "figure" <b>')));
        expect(readEmbedQuery(url.search)).toEqual({ kind, controls, notices: [] });
        expect(url.hash).toBe('#v1&surface=beale&run=adam');
      }
  });

  it('means a descent with everything where it says nothing, as it always did', () => {
    expect(readEmbedQuery('')).toEqual({ kind: 'descent', controls: 'all', notices: [] });
    expect(readEmbedQuery('?controls=player')).toEqual({ kind: 'descent', controls: 'player', notices: [] });
    expect(embedSnippet(address, kindOf('descent'), 'all', 'x')).toContain(`src="${address.replaceAll('&', '&amp;')}"`);
  });

  it('is told of where it says what is not known, whatever that is', () => {
    const { kind, notices } = readEmbedQuery('?kind=constructor');
    expect(kind).toBe('descent');
    expect(notices).toEqual([{ code: 'unknown-value', field: 'kind', given: 'constructor', used: 'descent' }]);
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const read = readEmbedQuery(`?${new URLSearchParams({ kind: one, controls: other })}`);
        expect(embedKinds).toContain(read.kind);
        expect(embedControls).toContain(read.controls);
      }),
    );
  });
});
