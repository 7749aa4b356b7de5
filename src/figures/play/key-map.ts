import { html, type TemplateResult } from 'lit-html';
import { arrows, strides } from '../gestures/drag.ts';
import { playerKeys } from '../gestures/player-keys.ts';
import { cameraKeys } from '../kinds/surface/orbit.ts';
import { type PageKey, pageKeys } from './page-keys.ts';
import type { PlayTexts } from './play-texts.ts';

/** One thing that keys do: each of `strokes` is keys pressed together. */
export interface KeyRow {
  readonly strokes: readonly (readonly string[])[];
  readonly does: string;
}

/** Keys that do something in one place. */
export interface KeyGroup {
  readonly where: string;
  readonly rows: readonly KeyRow[];
}

/** How keys are called in the texts, where they cannot be called by themselves, and how they are shown. */
const named: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', '=': 'Equal', '-': 'Minus' };
const shown: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
  Control: 'Ctrl',
};

/** All keys of the playground, from the very lists that bind them. */
export function keyGroups({ play: t }: PlayTexts): KeyGroup[] {
  const rowsOf = (keys: readonly string[], texts: Readonly<Record<string, string>>) =>
    merged(keys.map((key) => ({ strokes: [[shown[key] ?? key]], does: texts[named[key] ?? key] })));
  const pageRows = (keys: readonly PageKey[]) =>
    merged(
      keys.map(({ does, key, control, shift }) => ({
        strokes: [[...(control ? ['Ctrl/⌘'] : []), ...(shift ? ['Shift'] : []), key.toUpperCase()]],
        does: t[does],
      })),
    );
  const players = Object.keys(playerKeys);
  const cameras = Object.keys(cameraKeys);
  const handle = Object.keys(strides).map((held) => ({
    strokes: [
      [
        ...held
          .split('+')
          .filter(Boolean)
          .map((key) => shown[key] ?? key),
        Object.keys(arrows)
          .map((key) => shown[key])
          .join(' '),
      ],
    ],
    does: t.strides[(held.replace('+', '') || 'none') as keyof typeof t.strides],
  }));
  // What the camera does not take goes on to the player.
  const others = players.filter((key) => !cameras.includes(key));
  return [
    { where: t.keysAnywhere, rows: pageRows(pageKeys.filter(({ control }) => control)) },
    { where: t.keysInside, rows: pageRows(pageKeys.filter(({ control }) => !control)) },
    { where: t.keysPlane, rows: rowsOf(players, t.keys) },
    { where: t.keysSpace, rows: [...rowsOf(cameras, t.cameraKeys), ...rowsOf(others, t.keys)] },
    { where: t.keysHandle, rows: handle },
  ];
}

/** Rows that do the same, as one. */
function merged(rows: readonly KeyRow[]): KeyRow[] {
  const byText = new Map<string, KeyRow['strokes']>();
  for (const { does, strokes } of rows) byText.set(does, [...(byText.get(does) ?? []), ...strokes]);
  return Array.from(byText, ([does, strokes]) => ({ does, strokes }));
}

/** The map of all keys, for a dialog. */
export const keyMap = (texts: PlayTexts): TemplateResult =>
  html`<div class="key-groups">${keyGroups(texts).map(
    ({ where, rows }) =>
      html`<section><h3>${where}</h3><dl>${rows.map(
        ({ strokes, does }) =>
          html`<div><dt>${strokes.map(
            (keys, i) =>
              html`${i > 0 ? ' · ' : ''}${keys.map((key, j) => html`${j > 0 ? ' + ' : ''}<kbd>${key}</kbd>`)}`,
          )}</dt><dd>${does}</dd></div>`,
      )}</dl></section>`,
  )}</div>`;
