import { describe, expect, test } from 'vitest';
import { contentsOf } from '../../src/build/search/contents.ts';
import { makeIndex } from '../../src/build/search/make-index.ts';
import { type ReadPage, readPage } from '../../src/build/search/read-page.ts';
import { renderTex } from '../../src/markdown/tex.ts';
import { addressOf } from '../../src/search/entries.ts';

const html = (locale: string, main: string, head = '') => `<!doctype html><html lang="${locale}"><head>
  <meta name="description" content="About &lt;it&gt;."><link rel="canonical" href="https://example.org/">${head}</head>
  <body><nav><a href="/x/">Menu</a></nav><main>${main}</main></body></html>`;

const lesson = `<h1>Down <em>hill</em></h1><p>First&nbsp;words.</p><nav><a href="#a">A</a></nav>
  <h2 id="a">A<a class="anchor" href="#a">#</a></h2><p>Of <span class="term"><a>terms</a><span class="tip">a tip</span></span>,
  <span class="katex"><span class="katex-mathml"><math><semantics><mrow><msub><mi>β</mi><mn>1</mn></msub></mrow>
  <annotation>\\beta_1</annotation></semantics></math></span><span class="katex-html">β1β1</span></span> too.</p>
  <figure id="bowl"><downhill-figure><svg><text>inner</text></svg><button>Play</button></downhill-figure>
  <figcaption><p>A bowl that is round. Drag the start.</p></figcaption></figure>
  <pre><code>import torch\noptimizer = torch.optim.SGD(a, lr=0.1)</code></pre>
  <script>no()</script><p>Last.</p>`;

describe('a page read for search', () => {
  const page = readPage(html('en', lesson))!;
  const [beginning, section, figure] = page.places;

  test('has its beginning, its sections and its figures', () => {
    expect(page.places.map(({ kind, id, title }) => [kind, id, title])).toEqual([
      ['page', '', 'Down hill'],
      ['section', 'a', 'A'],
      ['figure', 'bowl', 'A bowl that is round.'],
    ]);
    expect(beginning.text).toBe('About <it>. First words.');
    expect(figure.text).toBe('Drag the start.');
  });

  test('says what a reader sees, and of code the names', () => {
    expect(section.text).toBe('Of terms, β₁ too. Last.');
    expect(section.code).toBe('torch optimizer torch.optim.SGD');
  });

  test.each([
    ['\\sqrt{\\kappa}', '√κ'],
    ['\\sqrt{1+\\kappa}', '√(1+κ)'],
    ['\\sqrt[3]{x}', '³√x'],
    ['\\kappa^2', 'κ²'],
    ['\\tfrac12', '1/2'],
    ['\\frac{1}{1-\\beta}', '1/(1−β)'],
    ['\\frac{\\eta}{\\sqrt{\\hat v_k}+\\varepsilon}', 'η/(√v̂k+ε)'],
    ['e^{-x}', 'e^(−x)'],
    ['10^{-8}', '10⁻⁸'],
    ['x_{1}^2', 'x₁²'],
    ['\\hat y', 'ŷ'],
  ])('says %s in one line', (tex, said) => {
    const [place] = readPage(html('en', `<h1>A</h1><p>So ${renderTex(tex, { display: false })} it is.</p>`))!.places;
    expect(place.text.replace('About <it>. ', '')).toBe(`So ${said} it is.`);
  });

  test('says nothing of cells that hold numbers alone', () => {
    const table = '<table><tr><th>η</th><td>0.1</td><td>−2.5 × 10⁻⁸</td><td>Adam 0.1</td></tr></table>';
    expect(readPage(html('en', `<h1>A</h1>${table}`))!.places[0].text).toBe('About <it>. η Adam 0.1');
  });

  test('is none where it is not to be found', () => {
    expect(readPage(html('en', lesson, '<meta name="robots" content="noindex">'))).toBeUndefined();
    expect(readPage(html('en', `<search></search>${lesson}`))).toBeUndefined();
    expect(readPage('<title>Elsewhere</title>')).toBeUndefined();
  });
});

describe('an index', () => {
  const glossary = (locale: string, own: string, other: string) =>
    html(
      locale,
      `<h1>G</h1><dl><div id="lr" data-also="lr"><dt><dfn>${own}</dfn> <span>${other}</span></dt><dd>A number.</dd></div></dl>`,
    );
  const read = (text: string): ReadPage => readPage(text)!;
  const site = new Map([
    [
      '/b/en/',
      read(html('en', '<h1>Home</h1><a href="/b/en/walk/">Walk</a><section id="part"><h2>Part</h2></section>')),
    ],
    ['/b/en/glossary/', read(glossary('en', 'learning rate', '학습률'))],
    ['/b/ko/glossary/', read(glossary('ko', '학습률', 'learning rate'))],
    ['/b/en/walk/', read(html('en', '<h1>Walk</h1><h2 id="two-steps">Two &lt;b&gt; "steps"</h2>'))],
    ['/b/ko/walk/', read(html('ko', '<h1>걷기</h1><h2 id="two-steps">두 걸음</h2>'))],
  ]);
  const index = makeIndex('en', site, '/b/', { alike: [['a', 'b']] });
  const entry = (title: string) => index.entries.find((one) => one.title === title)!;

  test('is of one language, in the order of the landing page', () => {
    expect(index.pages.map(({ url }) => url)).toEqual(['/b/en/walk/', '/b/en/', '/b/en/glossary/']);
  });

  test('knows what the other language calls a place, and the words of its address', () => {
    expect(entry('Walk').also).toBe('걷기 | walk');
    expect(entry('Two <b> "steps"').also).toBe('두 걸음 | two steps');
    expect(entry('learning rate').also).toContain('학습률');
    expect(index.alike).toContainEqual(['a', 'b']);
  });

  test('puts a map of the course behind what it leads to', () => {
    expect(entry('Part')).toMatchObject({ id: 'part', points: true });
    expect(entry('Walk').points).toBeUndefined();
    expect(addressOf(index, entry('Part'))).toBe('/b/en/#part');
  });

  test('becomes links whose texts are no markup', () => {
    const links = contentsOf(index);
    expect(links).toContain('<a href="/b/en/walk/#two-steps">Two &lt;b&gt; &quot;steps&quot;</a>');
    expect(links).toContain('<a href="/b/en/glossary/#lr">learning rate</a>');
  });
});
