import { assign, setup } from 'xstate';
import { graphOf, guardsOf } from '../../src/flow/graph.ts';
import { decodeWalk } from '../../src/flow/walk/link.ts';
import { type ReplayOptions, replay } from '../../src/flow/walk/replay.ts';

/** A made-up machine with a loop, an undecided guard, nested groups with answers of their own, and old ids. */
export const coldWaterMachine = setup({
  types: {
    context: {} as { heater: string | null; floors: number | null; integration: string | null },
    meta: {} as { formerly: string[] },
  },
  guards: {
    isGas: ({ context }) => context.heater === 'gas',
    isTall: ({ context }) => context.floors === 3,
  },
  actions: { know: assign((_, params: { heater?: string; floors?: number }) => params) },
}).createMachine({
  id: 'cold-water',
  context: { heater: null, floors: null, integration: null },
  initial: 'start',
  states: {
    start: {
      on: {
        gas: { target: 'house.checks', actions: { type: 'know', params: { heater: 'gas' } } },
        electric: { target: 'house.checks', actions: { type: 'know', params: { heater: 'electric' } } },
        unsure: { target: 'house.checks', meta: { formerly: ['no-idea'] } },
        tall: { target: 'house.floors', actions: { type: 'know', params: { floors: 3 } } },
        none: 'plumber',
      },
    },
    house: {
      initial: 'checks',
      on: { 'warm-again': 'solved' },
      states: {
        checks: {
          initial: 'power',
          on: { 'give-up': '#cold-water.plumber' },
          states: {
            power: { on: { off: '#cold-water.switch-on', on: 'pressure' } },
            pressure: {
              meta: { formerly: ['water-pressure'] },
              on: {
                low: { target: '#cold-water.refill', meta: { formerly: ['too-low'] } },
                fine: [{ guard: 'isGas', target: 'pilot' }, { target: 'thermostat' }],
              },
            },
            pilot: { on: { out: '#cold-water.relight', lit: 'thermostat' } },
            thermostat: { on: { low: '#cold-water.turn-up', high: 'power' } },
          },
        },
        floors: { on: { top: '#cold-water.pump', all: 'checks.pressure' } },
      },
    },
    'switch-on': { type: 'final', tags: 'fix' },
    refill: { type: 'final', tags: 'fix', meta: { formerly: ['top-up'] } },
    relight: { type: 'final', tags: 'fix' },
    'turn-up': { type: 'final', tags: 'fix' },
    pump: { type: 'final', tags: 'wait' },
    solved: { type: 'final', tags: 'solved' },
    plumber: { type: 'final', tags: 'help' },
  },
});

export const graph = graphOf(coldWaterMachine);
export const guards = guardsOf(coldWaterMachine);

export const integrations = ['acme', 'other-maker'];

/** Where the walk of a link (what follows `walk?`) stands. */
export function standingAt(link: string, options: ReplayOptions = { integrations }) {
  const decoded = decodeWalk(`#walk?${link}`);
  if (!decoded) throw new Error(`No walk: ${link}`);
  return replay(graph, guards, decoded.walk, { ...options, truncated: decoded.truncated });
}
