import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAnswer, giveAnswer, jumpTo } from '../../src/flow/walk/acts.ts';
import { decodeWalk, encodeWalk } from '../../src/flow/walk/link.ts';
import { modelReplay, modelTap } from './model.ts';
import { anySpec, chartOf } from './spec.ts';
import { act, anyAct, anyWalk, integrations, standingAfter, standingOf, tapOf } from './walks.ts';

const acts = fc.array(anyAct, { maxLength: 15 });

describe('a replay', () => {
  test('does what the model does, whatever the link says', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, (spec, walk) => {
        const { graph, guards } = chartOf(spec);
        const standing = standingOf(graph, guards, walk);
        const model = modelReplay(spec, walk, integrations);
        expect({
          state: standing.state,
          context: standing.context,
          inForce: standing.taken.map(({ at }) => at),
          ways: standing.taken.map(({ to }) => to),
          changing: standing.changing && standing.walk.entries.indexOf(standing.changing),
          stale: standing.stale !== undefined,
          walk: standing.walk,
        }).toEqual(model);
      }),
      { numRuns: 1000 },
    );
  });

  test('of its own address stands where it stood', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, (spec, walk) => {
        const { graph, guards } = chartOf(spec);
        const standing = standingOf(graph, guards, walk);
        expect(standingOf(graph, guards, standing.walk)).toEqual(standing);
      }),
    );
  });

  test('leaves the walk it was given as it was', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, (spec, walk) => {
        const { graph, guards } = chartOf(spec);
        const before = structuredClone(walk);
        standingOf(graph, guards, walk);
        expect(walk).toEqual(before);
      }),
    );
  });
});

describe('acts', () => {
  test('and taps make of a walk what the model makes of it', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, acts, (spec, walk, acts) => {
        const { graph, guards } = chartOf(spec);
        let standing = standingOf(graph, guards, walk);
        for (const one of acts) {
          const tap = tapOf(graph, standing, one);
          const next = act(graph, guards, standing, one);
          if (tap) {
            const model = modelReplay(spec, standing.walk, integrations);
            expect(encodeWalk(next)).toBe(encodeWalk(modelTap(spec, model, tap.from, tap.answer, tap.target)));
          }
          standing = standingOf(graph, guards, next);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('make walks whose links lead to where the reader stood', () => {
    fc.assert(
      fc.property(anySpec, acts, (spec, acts) => {
        const { graph, guards } = chartOf(spec);
        const standing = standingAfter(graph, guards, acts);
        const link = encodeWalk(standing.walk);
        const decoded = decodeWalk(`#${link}`);
        expect(decoded && standingOf(graph, guards, decoded.walk)).toEqual(standing);
        expect(standing.stale).toBeUndefined();
      }),
    );
  });

  test('Change and the same answer put everything back', () => {
    fc.assert(
      fc.property(anySpec, acts, (spec, acts) => {
        const { graph, guards } = chartOf(spec);
        const standing = standingAfter(graph, guards, acts);
        for (const [index, one] of standing.taken.entries()) {
          if (one.kind === 'jump') continue;
          const asked = standingOf(graph, guards, changeAnswer(standing, index));
          expect(asked).toMatchObject({ state: one.from, changing: { answer: one.answer } });
          expect(asked.taken).toEqual(standing.taken.slice(0, index));
          const tap = { from: one.from, answer: one.answer, target: one.to };
          expect(standingOf(graph, guards, giveAnswer(graph, guards, asked, tap))).toEqual(standing);
        }
      }),
    );
  });

  test('a jump drops nothing in force, and all that waits', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, acts, fc.nat(), (spec, walk, acts, which) => {
        const { graph, guards } = chartOf(spec);
        const standing = acts.reduce(
          (standing, one) => standingOf(graph, guards, act(graph, guards, standing, one)),
          standingOf(graph, guards, walk),
        );
        const steps = Object.values(graph.states).filter((state) => state.kind !== 'group');
        const state = steps[which % steps.length]?.id ?? '';
        const jumped = standingOf(graph, guards, jumpTo(standing, state));
        const ways = (list: typeof jumped.taken) => list.map(({ at: _, ...way }) => way);
        expect(ways(jumped.taken)).toEqual([
          ...ways(standing.taken),
          { kind: 'jump', from: standing.state, to: state },
        ]);
        expect(jumped).toMatchObject({ state, context: standing.context, waiting: [] });
      }),
    );
  });

  test('an answer offered where the walk stands comes into force, and drops nothing in force', () => {
    fc.assert(
      fc.property(anySpec, anyWalk, fc.nat(), fc.nat(), (spec, walk, which, how) => {
        const { graph, guards } = chartOf(spec);
        const standing = standingOf(graph, guards, walk);
        const tap = tapOf(graph, standing, ['here', which, how]);
        if (!tap) return;
        const { taken } = standingOf(graph, guards, giveAnswer(graph, guards, standing, tap));
        const ways = (list: typeof taken) => list.map(({ at: _, ...way }) => way);
        const before = ways(standing.taken);
        expect(ways(taken).slice(0, before.length)).toEqual(before);
        expect(taken[before.length]).toMatchObject({ from: standing.state, to: tap.target });
      }),
    );
  });
});
