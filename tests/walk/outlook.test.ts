import { describe, expect, test } from 'vitest';
import type { Graph, Guards, State } from '../../src/flow/graph.ts';
import { edgeKey } from '../../src/flow/walk/edges.ts';
import { outlook } from '../../src/flow/walk/outlook.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import { graph, guards, standingAt } from './cold-water-machine.ts';

const at = (link: string) => outlook(graph, guards, standingAt(link));
const sorted = (ids: Set<string>) => [...ids].sort().join(' ');

describe('visited, ruled out and off the way', () => {
  test('before the first answer nothing is', () => {
    const { visited, ruledOut, offTheWay } = at('');
    expect([sorted(visited), sorted(ruledOut), sorted(offTheWay)]).toEqual(['start', '', '']);
  });

  test('an answer rules out what only the others lead to', () => {
    const { visited, ruledOut, offTheWay } = at('start=electric');
    expect(sorted(visited)).toBe('power start');
    expect(sorted(ruledOut)).toBe('floors pilot pump relight');
    expect(sorted(offTheWay)).toBe('');
  });

  test('an undecided guard rules out nothing', () => {
    expect(sorted(at('start=unsure').ruledOut)).toBe('floors pump');
  });

  test('what could not be reached where the last jump began is off the way', () => {
    const { visited, ruledOut, offTheWay } = at('@=pilot&pilot=out');
    expect(sorted(visited)).toBe('pilot relight');
    expect(sorted(ruledOut)).toBe('plumber power pressure refill solved switch-on thermostat turn-up');
    expect(sorted(offTheWay)).toBe('floors pump start');
  });

  test('what was visited before a jump stays visited', () => {
    const { visited, offTheWay } = at('start=tall&floors=top&@=pilot');
    expect(sorted(visited)).toBe('floors pilot pump start');
    expect(sorted(offTheWay)).toBe('');
  });

  test('a preset counts where the walk began', () => {
    expect(sorted(at('$heater=electric&start=unsure').offTheWay)).toBe('');
    expect(sorted(at('$heater=electric&@=power').offTheWay)).toBe('floors pilot pump relight start');
  });
});

describe('arrows and chips', () => {
  const { edges } = at('start=gas&power=on');
  test.each([
    [edgeKey('start', 'power', 'gas'), 'taken'],
    [edgeKey('start', 'power', 'electric'), 'ruled-out'],
    [edgeKey('start', 'power'), 'taken'],
    [edgeKey('start', 'floors', 'tall'), 'ruled-out'],
    [edgeKey('power', 'switch-on', 'off'), 'open'],
    [edgeKey('pressure', 'pilot', 'fine'), 'open'],
    [edgeKey('pressure', 'thermostat', 'fine'), 'ruled-out'],
    [edgeKey('pressure', 'thermostat'), 'ruled-out'],
    [edgeKey('house', 'solved', 'warm-again'), 'open'],
    [edgeKey('floors', 'solved', 'warm-again'), 'ruled-out'],
  ])('%s is %s', (key, mark) => expect(edges.get(key)).toBe(mark));

  test("a group's answer is taken where it was given in any of its steps", () => {
    const { edges } = at('start=gas&power=on&pressure=warm-again');
    expect(edges.get(edgeKey('house', 'solved', 'warm-again'))).toBe('taken');
    expect(edges.get(edgeKey('pressure', 'solved', 'warm-again'))).toBe('taken');
    expect(edges.get(edgeKey('power', 'solved', 'warm-again'))).toBe('ruled-out');
  });

  test('what was never on the way is off it', () => {
    expect(at('@=floors').edges.get(edgeKey('start', 'floors', 'tall'))).toBe('off');
  });
});

/** A graph of questions, each with a text of its answers: `b` or `b if g` or `b sets k=v`. */
function graphFrom(lines: Record<string, string[]>): Graph {
  const targets = Object.values(lines)
    .flat()
    .map((line) => line.split(' ')[0] ?? '');
  const outcomes = targets.filter((id) => !lines[id]);
  const states = Object.entries(lines).map(([id, answers]): [string, State] => [
    id,
    {
      id,
      kind: 'question',
      formerly: [],
      answers: answers.map((line, index) => {
        const [, state = '', guard, key, value = ''] = /^(\S+)(?: if (\S+))?(?: sets (\S+)=(\S+))?$/.exec(line) ?? [];
        const sets = key ? { sets: { [key]: value } } : {};
        const otherwise = guard ? [{ state: 'end' }] : [];
        return {
          id: `${id}${index}`,
          formerly: [],
          targets: [{ state, ...(guard && { guard }), ...sets }, ...otherwise],
        };
      }),
    },
  ]);
  const ends = [...new Set([...outcomes, 'end'])].map((id): [string, State] => [
    id,
    { id, kind: 'outcome', outcome: 'fix', formerly: [], answers: [] },
  ]);
  return {
    machine: 'm',
    initial: 'a',
    context: { k: null, l: null },
    states: Object.fromEntries([...states, ...ends]),
  };
}

const known: Guards = { isYes: ({ k }) => k === 'yes', isNo: ({ k }) => k === 'no' };

function atMost(lines: Record<string, string[]>, presets: Record<string, string> = {}, given: string[] = []): number {
  const graph = graphFrom(lines);
  const entries = given.map((answer) => ({ kind: 'answer' as const, state: answer.slice(0, 1), answer }));
  return outlook(graph, known, replay(graph, known, { presets, entries })).atMost;
}

describe('at most N more questions', () => {
  test('is the longest path after this one, in questions', () => {
    expect(atMost({ a: ['end'] })).toBe(0);
    expect(atMost({ a: ['b', 'd'], b: ['c'], c: ['d'], d: ['end'] })).toBe(3);
    expect(atMost({ a: ['b', 'd'], b: ['c'], c: ['d'], d: ['end'] }, {}, ['a1'])).toBe(0);
    expect(atMost({ a: ['x'] }, {}, ['a0'])).toBe(0);
  });

  test('leaves out what a known guard closes', () => {
    const lines = { a: ['b if isYes', 'end sets k=yes', 'end sets k=no'], b: ['c'], c: ['end'] };
    expect(atMost(lines)).toBe(2);
    expect(atMost(lines, { k: 'yes' })).toBe(2);
    expect(atMost(lines, { k: 'no' })).toBe(0);
  });

  test('follows what answers on the way set', () => {
    expect(atMost({ a: ['b sets k=no', 'b sets l=no'], b: ['c if isYes'], c: ['d'], d: ['end'] }, { k: 'no' })).toBe(1);
    expect(atMost({ a: ['b sets k=no', 'b sets k=yes'], b: ['c if isYes'], c: ['d'], d: ['end'] })).toBe(3);
  });

  test('is the number of other questions where a loop can be reached', () => {
    expect(atMost({ a: ['b'], b: ['c', 'a'], c: ['end'] })).toBe(2);
    expect(atMost({ a: ['b', 'x'], b: ['c', 'end'], c: ['b'] })).toBe(2);
    expect(atMost({ a: ['a', 'end'] })).toBe(0);
  });

  test('does not count a loop that cannot be reached any more', () => {
    expect(atMost({ a: ['a', 'b', 'c'], b: ['c'], c: ['end'] }, {}, ['a1'])).toBe(1);
  });

  test('counts a question that is asked again knowing more, if it ends', () => {
    const lines = { a: ['b', 'end sets k=no'], b: ['c if isYes', 'd if isNo sets k=yes'], c: ['end'], d: ['b'] };
    expect(atMost(lines, { k: 'no' })).toBe(4);
    expect(atMost(lines)).toBe(4);
  });
});
