import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type CsvNotice, parseCsv } from '../../core/data/csv.ts';
import { ownSet } from '../../core/data/problem.ts';
import { dataLimits } from '../../core/reading/limits.ts';
import type { Store } from '../state/store.ts';
import type { PlayActions } from './play-actions.ts';

/** The field for a reader's own points, and what is done with it. */
export interface OwnData {
  readonly text: string;
  /** How many points were read last; null before. */
  readonly used: number | null;
  readonly notices: readonly CsvNotice[];
  /** Writes the points that are shown into the field, so that one sees how and can change them. */
  readonly show: () => void;
  readonly type: (text: string) => void;
  /** Shows the points of the field; if there are none, says why and leaves everything as it is. */
  readonly use: () => void;
  readonly open: (input: HTMLInputElement) => Promise<void>;
}

/** The state of that field for a store. */
export function ownData(store: Store, { setProblem }: PlayActions): ReadonlySignal<OwnData> {
  const change = (next: Partial<OwnData>) => {
    state.value = { ...state.peek(), ...next };
  };
  const use = () => {
    const kind = store.prepared.peek().surface.dataKind;
    if (!kind) return;
    const { points, notices } = parseCsv(state.peek().text, kind);
    if (points.length > 0) setProblem({ set: ownSet, points });
    change({ notices, used: points.length > 0 ? points.length : null });
  };
  const state = signal<OwnData>({
    text: '',
    used: null,
    notices: [],
    show() {
      const { data } = store.prepared.peek().surface;
      if (state.peek().text.trim() === '' && data)
        change({ text: ['x,y', ...data.xs.map((x, i) => `${x},${data.ys[i]}`)].join('\n') });
    },
    type: (text) => change({ text, used: null, notices: [] }),
    use,
    async open(input) {
      const [file] = input.files ?? [];
      if (!file) return;
      // A little more than can be read, so that what is too long is told of as such.
      change({ text: await file.slice(0, 4 * dataLimits.characters).text() });
      input.value = '';
      use();
    },
  });
  return state;
}
