import { describe, expect, test } from 'vitest';
import { giveAnswer, jumpTo } from '../../src/flow/walk/acts.ts';
import { earlierWalk, handOver } from '../../src/flow/walk/hand-over.ts';
import { decodeWalk, encodeWalk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import { graph, guards, integrations, standingAt } from './cold-water-machine.ts';

const link = '$integration=acme&start=gas&power=on&@=thermostat&thermostat=low';

describe('a hand-over', () => {
  const walk = handOver(graph, standingAt(link), ['heater', 'integration', 'color'], 'bleed');

  test('holds what both machines know, the walk that led there, and a jump', () => {
    expect(encodeWalk(walk)).toBe(
      'walk?$heater=gas&$integration=acme&after=cold-water.%24integration%3Dacme%26start%3Dgas%26power%3Don%26%40%3Dthermostat%26thermostat%3Dlow&@=bleed',
    );
  });

  test('says nothing that nobody has said, or that the other machine does not ask', () => {
    expect(handOver(graph, standingAt('start=unsure'), ['heater', 'floors'], 'bleed').presets).toEqual({});
    expect(handOver(graph, standingAt('start=tall'), ['floors'], 'bleed').presets).toEqual({ floors: '3' });
    expect(handOver(graph, standingAt('start=gas'), [], 'bleed').presets).toEqual({});
  });

  test('is read as the machine and the walk', () => {
    expect(earlierWalk(walk.after ?? '')).toEqual({ machine: 'cold-water', walk: standingAt(link).walk });
    expect(earlierWalk(decodeWalk(encodeWalk(walk))?.walk.after ?? '')).toEqual(earlierWalk(walk.after ?? ''));
  });

  test('leaves out what led to that walk in turn', () => {
    const second = handOver(graph, standingAt(`after=other.a%3Db&${link}`), [], 'bleed');
    expect(earlierWalk(second.after ?? '').walk).toEqual(standingAt(link).walk);
    expect(earlierWalk('m.after=n.x&a=b').walk).toEqual({
      presets: {},
      entries: [{ kind: 'answer', state: 'a', answer: 'b' }],
    });
  });

  test('whatever it holds, it is read', () => {
    expect(earlierWalk('.')).toEqual({ machine: '', walk: { presets: {}, entries: [] } });
    expect(earlierWalk('m.%&=%zz\n').machine).toBe('m');
  });
});

test('what led here stays with the walk', () => {
  const standing = standingAt('after=other.a%3Db&@=power');
  const answered = giveAnswer(graph, guards, standing, { from: 'power', answer: 'on' });
  expect(answered.after).toBe('other.a=b');
  const jumped = jumpTo(replay(graph, guards, answered, { integrations }), 'floors');
  expect(encodeWalk(jumped)).toBe('walk?after=other.a%3Db&@=power&power=on&@=floors');
});
