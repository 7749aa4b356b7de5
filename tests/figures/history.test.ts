import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginHistory, type History, record, redo, undo } from '../../src/figures/play/history.ts';

const most = 20;
const drag = {};

describe('the history of an experiment', () => {
  test('a gesture of many changes is one entry', () => {
    let history = beginHistory(0);
    for (const state of [1, 2, 3]) history = record(history, state, drag, most);
    history = record(history, 4, {}, most);
    expect(undo(history).present).toBe(3);
    expect(undo(undo(history)).present).toBe(0);
    expect(redo(redo(undo(undo(history)))).present).toBe(4);
  });

  test('a gesture that goes on after undoing is a new entry, and forgets what was undone', () => {
    const history = record(undo(record(beginHistory(0), 1, drag, most)), 2, drag, most);
    expect(undo(history).present).toBe(0);
    expect(redo(history)).toBe(history);
  });

  test('keeps so many entries and no more', () => {
    let history = beginHistory(0);
    for (let state = 1; state <= 50; state++) history = record(history, state, {}, most);
    expect(history.past).toHaveLength(most);
    for (let i = 0; i < 60; i++) history = undo(history);
    expect(history.present).toBe(50 - most);
  });

  test('undoing and redoing walk the same states, whatever is done in which order', () => {
    const acts = fc.array(fc.constantFrom<'change' | 'undo' | 'redo'>('change', 'undo', 'redo'), { maxLength: 60 });
    fc.assert(
      fc.property(acts, (list) => {
        let history: History<number> = beginHistory(0);
        const line = [0];
        let at = 0;
        for (const [i, act] of list.entries()) {
          if (act === 'change') {
            history = record(history, i + 1, {}, 100);
            line.splice(++at, line.length, i + 1);
          } else if (act === 'undo') {
            history = undo(history);
            at = Math.max(0, at - 1);
          } else {
            history = redo(history);
            at = Math.min(line.length - 1, at + 1);
          }
          expect(history.present).toBe(line[at]);
          expect(history.past).toHaveLength(at);
        }
      }),
    );
  });
});
