import { describe, expect, test } from 'vitest';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Taken } from '../../src/flow/walk/standing.ts';
import { standingAt } from './cold-water-machine.ts';
import { replayCases } from './replay-cases.ts';

/** `start gas power, @ pilot`: what is in force, in short. */
const inForce = (taken: Taken[]) =>
  taken
    .map((one) =>
      one.kind === 'jump' ? `@ ${one.to}` : `${one.from} ${one.answer} ${one.to}${one.undecided ? '?' : ''}`,
    )
    .join(', ');

describe.each(Object.entries(replayCases))('%s', (_, list) => {
  test.each(list)(
    '$link',
    ({ link, state, taken, address = link, waiting = 0, context = {}, changing, stale, unknown = [] }) => {
      const standing = standingAt(link);
      expect(standing.state).toBe(state);
      if (taken !== undefined) expect(inForce(standing.taken)).toBe(taken);
      expect(encodeWalk(standing.walk)).toBe(`walk?${address}`);
      expect(standing.waiting).toHaveLength(waiting);
      expect(standing.context).toMatchObject(context);
      expect(standing.changing?.answer).toBe(changing);
      expect(standing.stale).toEqual(stale);
      expect(standing.unknown).toEqual(unknown);
    },
  );
});

describe('tried', () => {
  const tried = (link: string) =>
    standingAt(link).taken.flatMap((one) => (one.kind === 'answer' ? (one.tried ?? '-') : []));

  test('is every outcome that an applied answer led to', () => {
    expect(tried('start=gas&power=off&@=pressure&pressure=low')).toEqual(['-', 'switch-on', 'refill']);
  });

  test('but not the one where help is asked for', () => {
    expect(tried('start=none')).toEqual(['-']);
  });
});

describe('where the walk or its last jump began', () => {
  test('is the first question, with the presets', () => {
    expect(standingAt('$heater=gas&start=unsure').origin).toEqual({
      state: 'start',
      context: { heater: 'gas', floors: null, integration: null },
    });
  });

  test('or the last jump, with what was known there', () => {
    expect(standingAt('start=gas&@=floors&@=power&power=on').origin).toEqual({
      state: 'power',
      context: { heater: 'gas', floors: null, integration: null },
    });
  });
});

test('a link cut off at 200 entries is stale, and says of how many', () => {
  const { state, stale } = standingAt(`start=gas&${'power=on&pressure=fine&pilot=lit&thermostat=high&'.repeat(60)}`);
  expect(state).toBe('thermostat');
  expect(stale).toEqual({ fit: 200, of: 241 });
});
