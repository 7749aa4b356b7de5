import { html, nothing, svg } from 'lit-html';
import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../src/render/markup.ts';

describe('toMarkup', () => {
  it('writes text and attributes, escaped', () => {
    const text = 'a < b & "c"';
    expect(toMarkup(html`<p title=${text} class="one ${'two'}">${text}</p>`)).toBe(
      '<p title="a &lt; b &amp; &quot;c&quot;" class="one two">a &lt; b &amp; &quot;c&quot;</p>',
    );
  });

  it('writes nested templates and lists', () => {
    const item = (name: string) => html`<li>${name}</li>`;
    expect(toMarkup(html`<ul>${['x', 'y'].map(item)}</ul>`)).toBe('<ul><li>x</li><li>y</li></ul>');
    expect(toMarkup(svg`<g>${svg`<path d="M${1},${2}"></path>`}</g>`)).toBe('<g><path d="M1,2"></path></g>');
  });

  it('leaves out listeners, absent values and false booleans', () => {
    const listener = () => {};
    expect(toMarkup(html`<button @click=${listener} ?disabled=${false} title=${nothing}>go</button>`)).toBe(
      '<button>go</button>',
    );
    expect(toMarkup(html`<input ?checked=${true} .value=${'3'} aria-label="x" />`)).toBe(
      '<input checked value="3" aria-label="x" />',
    );
    expect(toMarkup(html`<b id="${nothing}">${null}${undefined}${false}</b>`)).toBe(
      '<b>false</b>'.replace('false', ''),
    );
  });

  it('writes several values in one attribute', () => {
    expect(toMarkup(html`<i style="a:${1};b:${2}" class=${'c'}></i>`)).toBe('<i style="a:1;b:2" class="c"></i>');
  });

  it('refuses directives', () => {
    expect(() => toMarkup(html`${(() => {}) as never}`)).toThrow();
  });
});
