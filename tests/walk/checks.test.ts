import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/flow/walk/checks.ts';
import { graph, standingAt } from './cold-water-machine.ts';

describe('the trail in words', () => {
  const said = {
    title: (state: string) => `Title ${state}`,
    question: (state: string) => `Question ${state}?`,
    answer: (state: string, answer: string, target?: string) => `${state} ${answer}${target ? `, if ${target}` : ''}`,
  };
  const inWords = (link: string) => checksOf(graph, standingAt(link), said);

  test('has every answer, every jump, and what was tried', () => {
    expect(inWords('start=gas&@=power&power=off')).toEqual([
      { question: 'Question start?', answer: 'start gas' },
      { wentTo: 'Title power' },
      { question: 'Question power?', answer: 'power off', tried: 'Title switch-on' },
    ]);
  });

  test('has a condition only where the guard was undecided', () => {
    expect(inWords('start=unsure&power=on&pressure=fine~pilot').at(-1)).toMatchObject({
      answer: 'pressure fine, if pilot',
    });
    expect(inWords('start=gas&power=on&pressure=fine').at(-1)).toMatchObject({ answer: 'pressure fine' });
  });

  test('does not tell that the reader went to ask for help', () => {
    expect(inWords('@=power&power=off&@=plumber')).toEqual([
      { wentTo: 'Title power' },
      { question: 'Question power?', answer: 'power off', tried: 'Title switch-on' },
    ]);
    expect(inWords('start=none')).toEqual([{ question: 'Question start?', answer: 'start none' }]);
  });

  test('has nothing that waits', () => {
    expect(inWords('start=gas&power=!off')).toHaveLength(1);
  });
});
