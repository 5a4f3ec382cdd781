import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/flow/graph.ts';
import { currentEntry, currentState, unknownId } from '../../src/flow/walk/ids.ts';

const answer = (id: string, formerly: string[] = []) => ({ id, formerly, targets: [{ state: 'end' }] });

const graph: Graph = {
  machine: 'm',
  initial: 'first',
  context: {},
  states: {
    group: { id: 'group', kind: 'group', formerly: ['old-group'], answers: [answer('leave')] },
    first: {
      id: 'first',
      kind: 'question',
      parent: 'group',
      formerly: ['second', 'old-first'],
      answers: [answer('yes', ['no', 'yeah']), answer('no'), answer('leave')],
    },
    second: { id: 'second', kind: 'question', formerly: [], answers: [answer('yes', ['yeah'])] },
    end: { id: 'end', kind: 'outcome', outcome: 'fix', formerly: ['old-end'], answers: [] },
  },
};

describe('an old id', () => {
  test('is the id of today, unless something of today has it', () => {
    expect(
      ['old-first', 'old-end', 'old-group', 'second', 'first', 'gone'].map((id) => currentState(graph, id)),
    ).toEqual(['first', 'end', 'group', 'second', 'first', 'gone']);
  });

  test('of an answer belongs to its question', () => {
    const today = (state: string, id: string) => {
      const entry = currentEntry(graph, { kind: 'answer', state, answer: id });
      return `${entry.state} ${entry.kind === 'answer' && entry.answer}`;
    };
    expect(today('old-first', 'yeah')).toBe('first yes');
    expect(today('first', 'no')).toBe('first no');
    expect(today('second', 'no')).toBe('second no');
    expect(today('end', 'yeah')).toBe('end yeah');
  });
});

describe('an id that the machine does not have', () => {
  test.each([
    ['a jump to a step', { kind: 'jump' as const, state: 'end' }, undefined],
    ['a jump to a group: nobody stands there', { kind: 'jump' as const, state: 'group' }, 'group'],
    ['a state', { kind: 'answer' as const, state: 'gone', answer: 'lost' }, 'gone'],
    ['an answer', { kind: 'answer' as const, state: 'second', answer: 'no' }, 'no'],
    ["a group's answer", { kind: 'answer' as const, state: 'first', answer: 'leave' }, undefined],
    ['a target', { kind: 'answer' as const, state: 'first', answer: 'yes', target: 'gone' }, 'gone'],
    [
      'a target of another answer',
      { kind: 'answer' as const, state: 'first', answer: 'yes', target: 'second' },
      undefined,
    ],
    ['a name that every object has', { kind: 'answer' as const, state: 'toString', answer: 'x' }, 'toString'],
  ])('%s', (_, entry, id) => {
    expect(unknownId(graph, entry)).toBe(id);
  });
});
