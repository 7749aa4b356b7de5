import { createHash } from 'node:crypto';
import type { FurtherTexts, UsualTexts } from '../figures/embed-texts.ts';
import { kinds } from '../figures/kinds/index.ts';
import { usualKind } from '../figures/share/usual-kind.ts';
import { type SketchId, sketchKinds } from '../figures/sketches/index.ts';
import { sketchWords } from '../figures/sketches/words.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';
import { figureTextsFor } from './figure-texts.ts';
import { invitations } from './kind-words.ts';

/** A script of an embed page, under a name that changes with it. */
export interface EmbedScript {
  readonly name: string;
  readonly script: string;
}

/** What an embed page says in a language: what every figure does, and the rest. */
export function embedTexts(locale: Locale): Readonly<Record<'usual' | 'further', EmbedScript>> {
  const invites = invitations(locale);
  const usual = figureTextsFor(locale, [usualKind]);
  const rest = Object.entries(figureTextsFor(locale, Object.keys(kinds))).filter(([section]) => !(section in usual));
  const sketches = (Object.keys(sketchKinds) as SketchId[]).map((id) => [id, sketchWords(textsOf(locale), id)]);
  return {
    usual: scriptOf<UsualTexts>(`texts-${locale}`, { figures: usual, invites: invites[usualKind] }),
    further: scriptOf<FurtherTexts>(`further-${locale}`, {
      figures: Object.fromEntries(rest),
      invites,
      sketches: Object.fromEntries(sketches),
    }),
  };
}

function scriptOf<Texts>(title: string, texts: Texts): EmbedScript {
  const json = JSON.stringify(texts);
  const name = `${title}.${createHash('sha256').update(json).digest('hex').slice(0, 8)}`;
  return { name, script: `downhill.part(${JSON.stringify(name)},function(need,exports){exports.texts=${json}});` };
}
