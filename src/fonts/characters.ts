import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['content', 'src'];
const kinds = new Set(['.mdx', '.md', '.json', '.yaml', '.ts', '.astro']);

/** Hangul syllables and letters, CJK punctuation and full-width forms: what the Hangul file holds. */
const hangul = /[\u1100-\u11ff\u3000-\u303f\u3130-\u318f\uac00-\ud7a3\uff00-\uffef]/u;

/** The Hangul that English pages show (the site's name and the language switch): it goes with the Latin file, so that they load no other. */
export const hangulOnEnglishPages = '내리막한국어';

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Punctuation that number formats and typographic quotes produce without standing in any source. */
const produced = '\u00a0\u2009\u202f“”‘’–—…−×·±⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Characters that the site may show, in two sorted strings; every source file counts, comments and all. */
export function siteCharacters(): { latin: string; hangul: string } {
  const found = new Set(ascii + produced + hangulOnEnglishPages);
  for (const folder of folders) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      // This very file lists characters of formulas, which have fonts of their own.
      if (kinds.has(extname(file)) && !file.startsWith('fonts'))
        for (const char of readFileSync(join(root, folder, file), 'utf8')) found.add(char);
    }
  }
  const sorted = [...found].filter((char) => char >= ' ').sort();
  const isHangul = (char: string) => hangul.test(char) && !hangulOnEnglishPages.includes(char);
  return { latin: sorted.filter((char) => !isHangul(char)).join(''), hangul: sorted.filter(isHangul).join('') };
}

/** Where Hangul is set in bold: titles, headings, heads of tables, what stands between asterisks; names and labels, the short texts of the interface. */
const boldSources: readonly [file: RegExp, bold: RegExp][] = [
  [/\bko\.mdx$/, /^#.*$|^(title|question):.*$|\*\*.+?\*\*|^\|.*\|(?=\n\|[ :-]+\|)/gm],
  [/\bko\.json$/, /"[^"]{1,24}",?$/gm],
  [/\bcourse\.json$/, /"title".+/g],
  [/\bglossary\.yaml$/, /\bko: [^,{"}]+/g],
];

/** Hangul that the site may show in bold, sorted. A syllable missed here is drawn by thickening the regular one. */
export function boldHangul(): string {
  const found = new Set<string>();
  for (const file of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
    const bold = boldSources.find(([name]) => name.test(file))?.[1];
    if (bold)
      for (const [text] of readFileSync(join(root, 'content', file), 'utf8').matchAll(bold))
        for (const char of text) if (hangul.test(char)) found.add(char);
  }
  return [...found].sort().join('');
}

/** Hangul of the interface, sorted: all that an embedded figure can say of its own. */
export function interfaceHangul(): string {
  const text = readFileSync(join(root, 'content/ui/ko.json'), 'utf8');
  return [...new Set(text)]
    .filter((char) => hangul.test(char))
    .sort()
    .join('');
}

/** Characters that formulas may use; `renderTex` refuses others. Live numbers in formulas only need digits and signs. */
export const mathCharacters: ReadonlySet<string> = new Set(
  ascii +
    'ΓΔΘΛΞΠΣΦΨΩαβγδεζηθικλμνξπρστυφχψωϕϵϑϱςϖ' +
    '∂∇∞∑∏∫√∥∣∈∉∋⊂⊆∪∩∅∀∃¬∧∨' +
    '−±∓×÷⋅·∗∘⊙⊕⊗†…⋯⋮⋱' +
    '=≠≈≡≜∼≃≅∝<>≤≥≪≫⩽⩾≲≳' +
    '←→↔⇐⇒⇔↦⟵⟶⟸⟹⟺⟼↑↓⇑⇓↗↘' +
    '()[]{}⟨⟩⌊⌋⌈⌉∣∥⎛⎝⎞⎠⎡⎣⎤⎦⎧⎨⎩⎫⎬⎭⎪⎜⎟⎢⎥' +
    'ˆˇ˘˙¨˜¯ˉˊˋ⃗^~′ℓℏℜℑℕℝℤ½⊤⊥□■◯' +
    // The stroke through ≠, which KaTeX lays over an equals sign.
    '\ue020',
);

/** KaTeX's numbers of the sizes that formulas use; a test looks for others in the pages. */
export const mathSizes: ReadonlySet<string> = new Set(['1', '3', '6']);
