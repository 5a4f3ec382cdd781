import { describe, expect, test } from 'vitest';
import type { Answer, Guards } from '../../src/flow/graph.ts';
import { judgeOf, offered } from '../../src/flow/walk/guards.ts';

const guards: Guards = {
  isA: ({ k }) => k === 'a',
  isB: ({ k }) => k === 'b',
  either: ({ k, l }) => k === 'a' || l === 'a',
  eitherInTurn: (context) => context.k === 'a' || context.l === 'a',
  long: ({ k }) => (k as string).length > 3,
  noneLeft: ({ n }) => n === 0,
  refused: ({ on }) => on === false,
  always: () => true,
  broken: () => {
    throw new Error('broken');
  },
  all: (context) => Object.values(context).every(Boolean),
};

describe('a guard', () => {
  test.each([
    ['isA', { k: 'a' }, true],
    ['isA', { k: 'b' }, false],
    ['isA', { k: null }, undefined],
    ['isA', {}, undefined],
    ['either', { k: 'a', l: null }, undefined],
    ['eitherInTurn', { k: 'a', l: null }, true],
    ['eitherInTurn', { k: 'b', l: null }, undefined],
    ['long', { k: 'abcd' }, true],
    ['long', { k: null }, undefined],
    ['noneLeft', { n: 0 }, true],
    ['refused', { on: false }, true],
    ['always', { k: null }, true],
    ['all', { k: 'a', l: null }, undefined],
    ['broken', { k: 'a' }, undefined],
    ['missing', { k: 'a' }, undefined],
  ])('%s in %j', (guard, context, verdict) => {
    expect(judgeOf(guards, context)(guard)).toBe(verdict);
  });

  test('is asked once in a context, and tells what it read in vain', () => {
    let asked = 0;
    const read: string[] = [];
    const judge = judgeOf({ g: ({ k, l }) => ++asked > 0 && k === l }, { k: 'a', l: null }, (key) => read.push(key));
    expect([judge('g'), judge('g')]).toEqual([undefined, undefined]);
    expect([asked, read]).toEqual([1, ['l']]);
  });

  test('that is undecided leaves the next one decided', () => {
    const judge = judgeOf(guards, { k: null, n: 0 });
    expect([judge('isA'), judge('noneLeft'), judge('isA')]).toEqual([undefined, true, undefined]);
  });
});

describe('targets on offer, up to the first guard that is true, without the false ones', () => {
  const answer: Answer = {
    id: 'answer',
    formerly: [],
    targets: [
      { state: 'a', guard: 'isA' },
      { state: 'b', guard: 'isB' },
      { state: 'n', guard: 'noneLeft' },
      { state: 'else' },
    ],
  };
  test.each([
    [{ k: 'a', n: 1 }, 'a', true],
    [{ k: 'a', n: null }, 'a', true],
    [{ k: 'b', n: 1 }, 'b', true],
    [{ k: 'c', n: 1 }, 'else', true],
    [{ k: 'c', n: 0 }, 'n', true],
    [{ k: null, n: null }, 'a b n else', false],
    [{ k: null, n: 0 }, 'a b n', false],
    [{ k: null, n: 1 }, 'a b else', false],
    [{ k: 'c', n: null }, 'n else', false],
  ])('in %j: %s', (context, states, decided) => {
    const offer = offered(guards, context, answer);
    expect(offer.targets.map(({ state }) => state).join(' ')).toBe(states);
    expect(offer.decided).toBe(decided);
  });

  test('nothing where every guard is false and there is no default', () => {
    const guarded = { ...answer, targets: answer.targets.slice(0, 2) };
    expect(offered(guards, { k: 'c' }, guarded)).toEqual({ targets: [], decided: true });
  });
});
