import { describe, expect, test } from 'vitest';
import { changeAnswer, freshWalk, giveAnswer, jumpTo, pickIntegration } from '../../src/flow/walk/acts.ts';
import { encodeWalk, type Walk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import { graph, guards, integrations, standingAt } from './cold-water-machine.ts';

const address = (walk: Walk) => encodeWalk(replay(graph, guards, walk, { integrations }).walk).slice('walk?'.length);

/** The address after a tap, as `from answer` or `from answer target`. */
function tapped(link: string, tap: string): string {
  const [from = '', answer = '', target] = tap.split(' ');
  return address(giveAnswer(graph, guards, standingAt(link), { from, answer, target }));
}

const changed = (link: string, index: number) => address(changeAnswer(standingAt(link), index));

describe('an answer of the current step is that answer', () => {
  test.each([
    ['', 'start gas power', 'start=gas'],
    ['', 'start gas', 'start=gas'],
    ['start=gas', 'power on pressure', 'start=gas&power=on'],
    ['start=gas&@=thermostat', 'thermostat high power', 'start=gas&@=thermostat&thermostat=high'],
    ['start=gas&power=on', 'pressure fine pilot', 'start=gas&power=on&pressure=fine'],
    ['start=gas&power=on', 'pressure warm-again solved', 'start=gas&power=on&pressure=warm-again'],
    ['start=gas', 'nothing known', 'start=gas'],
    ['start=gas', 'power unknown', 'start=gas'],
    ['start=gas', '__proto__ toString x', 'start=gas'],
  ])('%s, then %s', (link, tap, after) => expect(tapped(link, tap)).toBe(after));
});

describe('where the guard is undecided, with the target chosen', () => {
  const link = 'start=unsure&power=on';
  test.each([
    ['pressure fine pilot', `${link}&pressure=fine~pilot`],
    ['pressure fine thermostat', `${link}&pressure=fine~thermostat`],
    ['pressure fine', link],
  ])('%s', (tap, after) => expect(tapped(link, tap)).toBe(after));
});

describe('an answer or chip of another state is a jump there and the answer', () => {
  test.each([
    ['', 'thermostat low turn-up', '@=thermostat&thermostat=low'],
    ['start=gas', 'pilot out relight', 'start=gas&@=pilot&pilot=out'],
    ['start=gas&power=off', 'pressure fine pilot', 'start=gas&power=off&@=pressure&pressure=fine'],
    ['', 'pressure fine pilot', '@=pressure&pressure=fine~pilot'],
    ['', 'pressure fine thermostat', '@=pressure&pressure=fine~thermostat'],
    ['start=gas', 'start electric power', 'start=gas&@=start&start=electric'],
  ])('%s, then %s', (link, tap, after) => expect(tapped(link, tap)).toBe(after));
});

describe("a group's chip", () => {
  test.each([
    ['start=gas', 'house warm-again solved', 'start=gas&power=warm-again'],
    ['start=gas', 'checks give-up plumber', 'start=gas&power=give-up'],
    ['start=tall', 'house warm-again solved', 'start=tall&floors=warm-again'],
    ['start=tall', 'checks give-up plumber', 'start=tall&@=plumber'],
    ['', 'house warm-again', '@=solved'],
    ['start=gas&power=off', 'house warm-again solved', 'start=gas&power=off&@=solved'],
  ])('%s, then %s: an answer inside the group, else a jump to its target', (link, tap, after) =>
    expect(tapped(link, tap)).toBe(after),
  );
});

describe('a chip whose guard is decided otherwise is a jump to its target', () => {
  test.each([
    ['start=gas&power=on', 'pressure fine thermostat', 'start=gas&power=on&@=thermostat'],
    ['start=electric', 'pressure fine pilot', 'start=electric&@=pilot'],
  ])('%s, then %s', (link, tap, after) => expect(tapped(link, tap)).toBe(after));
});

describe('a new answer stands before what waits', () => {
  test.each([
    ['start=gas&power=broken&pressure=low', 'power on', 'start=gas&power=on&pressure=low', 'refill'],
    ['start=gas&thermostat=low&@=pump', 'power on', 'start=gas&power=on&thermostat=low&@=pump', 'pressure'],
    [
      'start=gas&pilot=out&power=on&pressure=gone&pilot=lit',
      'pressure fine',
      'start=gas&pilot=out&power=on&pressure=fine&pilot=lit',
      'thermostat',
    ],
    ['power=on', 'start gas', 'start=gas&power=on', 'pressure'],
    [
      'start=unsure&power=on&pressure=fine&pilot=out',
      'pressure fine pilot',
      'start=unsure&power=on&pressure=fine~pilot&pressure=fine&pilot=out',
      'relight',
    ],
  ])('%s, then %s', (link, tap, after, state) => {
    expect(tapped(link, tap)).toBe(after);
    expect(standingAt(after).state).toBe(state);
  });
});

describe('a jump drops what waits, and nothing in force', () => {
  const jumped = (link: string) => address(jumpTo(standingAt(link), 'pump'));
  test.each([
    ['', '@=pump'],
    ['start=gas', 'start=gas&@=pump'],
    ['start=gas&pilot=out&power=on&@=floors&floors=gone&@=power', 'start=gas&power=on&@=floors&@=pump'],
    ['start=gas&power=on&pressure=gone&pilot=lit', 'start=gas&power=on&@=pump'],
    ['start=gas&power=!on&pressure=low', 'start=gas&@=pump'],
    ['$heater=gas&after=m.a%3Db&start=unsure&power=off', '$heater=gas&after=m.a%3Db&start=unsure&power=off&@=pump'],
  ])('%s', (link, after) => expect(jumped(link)).toBe(after));

  test('to where the walk stands, too', () => {
    expect(address(jumpTo(standingAt('start=gas'), 'power'))).toBe('start=gas&@=power');
  });
});

describe('unknown entries leave with the next answer or jump', () => {
  const link = 'old=x&start=gas&power=on~gone&gone=x&pressure=lost&pilot=out&@=lost';
  test('an answer', () => {
    expect(standingAt(link)).toMatchObject({ unknown: ['old', 'gone', 'lost'], stale: { fit: 2, of: 6 } });
    expect(tapped(link, 'pressure fine')).toBe('start=gas&power=on&pressure=fine&pilot=out');
    expect(standingAt('start=gas&power=on&pressure=fine&pilot=out').stale).toBeUndefined();
  });

  test('a jump', () => {
    expect(address(jumpTo(standingAt(link), 'floors'))).toBe('start=gas&power=on&@=floors');
  });

  test('not before', () => {
    expect(address(changeAnswer(standingAt('gone=x&start=gas'), 0))).toBe('gone=x&start=!gas');
    expect(address(pickIntegration(standingAt('gone=x').walk, 'acme'))).toBe('$integration=acme&gone=x');
  });
});

describe('Change', () => {
  const link = 'start=gas&power=on&pressure=fine&pilot=lit';

  test('holds all after the answer until it is answered', () => {
    expect(changed(link, 1)).toBe('start=gas&power=!on&pressure=fine&pilot=lit');
    expect(standingAt(changed(link, 1))).toMatchObject({ state: 'power', changing: { answer: 'on' } });
  });

  test('the same answer puts everything back', () => {
    expect(tapped(changed(link, 1), 'power on')).toBe(link);
  });

  test('another answer keeps those that still fit and asks the others again', () => {
    expect(tapped(changed(link, 0), 'start electric')).toBe('start=electric&power=on&pressure=fine&pilot=lit');
    expect(standingAt('start=electric&power=on&pressure=fine&pilot=lit')).toMatchObject({ state: 'thermostat' });
    expect(tapped(changed(link, 1), 'power off')).toBe('start=gas&power=off&pressure=fine&pilot=lit');
    expect(standingAt('start=gas&power=off&pressure=fine&pilot=lit')).toMatchObject({ state: 'switch-on' });
  });

  test('keeps the target the reader had chosen', () => {
    expect(changed('start=unsure&power=on&pressure=fine~pilot', 2)).toBe('start=unsure&power=on&pressure=!fine~pilot');
  });

  test('of one of several rounds is of that round', () => {
    const rounds = 'start=electric&power=on&pressure=fine&thermostat=high&power=on';
    expect(changed(rounds, 4)).toBe('start=electric&power=on&pressure=fine&thermostat=high&power=!on');
  });

  test('skips what the walk looked past', () => {
    expect(changed('start=gas&pilot=out&power=on', 1)).toBe('start=gas&pilot=out&power=!on');
    expect(tapped('start=gas&pilot=out&power=!on', 'power off')).toBe('start=gas&pilot=out&power=off');
  });

  test('of an earlier answer leaves the one being changed open', () => {
    const twice = changed(changed(link, 2), 0);
    expect(twice).toBe('start=!gas&power=on&pressure=!fine&pilot=lit');
    expect(standingAt(tapped(twice, 'start electric'))).toMatchObject({
      state: 'pressure',
      changing: { answer: 'fine' },
    });
  });

  test('there is none of a jump, nor of what is not there', () => {
    expect(changed('start=gas&@=pilot', 1)).toBe('start=gas&@=pilot');
    expect(changed('start=gas', 7)).toBe('start=gas');
  });
});

describe('the integration', () => {
  test('is picked, picked anew and left open again, and nothing else changes', () => {
    const { walk } = standingAt('$heater=gas&start=unsure&power=!on&pressure=low');
    const picked = pickIntegration(walk, 'acme');
    expect(address(picked)).toBe('$heater=gas&$integration=acme&start=unsure&power=!on&pressure=low');
    expect(pickIntegration(picked, 'other-maker').presets).toEqual({ heater: 'gas', integration: 'other-maker' });
    expect(pickIntegration(picked, undefined)).toEqual(walk);
  });
});

test('a fresh walk has its presets and no entry', () => {
  expect(encodeWalk(freshWalk())).toBe('walk?');
  expect(encodeWalk(freshWalk({ integration: 'acme' }))).toBe('walk?$integration=acme');
});
