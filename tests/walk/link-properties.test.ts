import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWalk, encodeWalk, type Walk } from '../../src/flow/walk/link.ts';
import { outlook } from '../../src/flow/walk/outlook.ts';
import { anySpec, chartOf } from './spec.ts';
import { standingOf } from './walks.ts';

const text = fc.string({ unit: 'binary', maxLength: 8 });
const anyText = fc.oneof(
  text,
  fc.string({
    unit: fc.constantFrom('%', '~', '!', '@', '$', '=', '&', '.', '+', ' ', 'a', '2', '5', 'é', '\n'),
    maxLength: 8,
  }),
);

const everyWalk: fc.Arbitrary<Walk> = fc.record(
  {
    presets: fc.dictionary(anyText, anyText, { maxKeys: 3 }),
    entries: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('jump' as const), state: anyText }),
        fc.record(
          {
            kind: fc.constant('answer' as const),
            state: anyText,
            answer: anyText,
            target: anyText,
            changing: fc.constant(true),
          },
          { requiredKeys: ['kind', 'state', 'answer'] },
        ),
      ),
    ),
    after: fc.tuple(anyText, anyText).map(([machine, walk]) => `${machine}.${walk}`),
  },
  { requiredKeys: ['presets', 'entries'] },
);

describe('a link', () => {
  test('of any walk whatever says that walk', () => {
    fc.assert(
      fc.property(everyWalk, (walk) => {
        expect(decodeWalk(encodeWalk(walk))).toEqual({ walk, truncated: 0 });
      }),
    );
  });

  test('of any text whatever can be read and written again', () => {
    const fragment = fc.oneof(
      anyText,
      fc.array(anyText).map((parts) => `#walk?${parts.join('&')}`),
      fc.string({ unit: 'binary' }).map((rest) => `walk?${rest}`),
    );
    fc.assert(
      fc.property(fragment, anySpec, (fragment, spec) => {
        const { graph, guards } = chartOf(spec);
        const decoded = decodeWalk(fragment);
        expect(decoded === null).toBe(!/^#?walk\?/.test(fragment));
        if (!decoded) return;
        const again = encodeWalk(decoded.walk);
        expect(encodeWalk(decodeWalk(again)?.walk ?? decoded.walk)).toBe(again);
        const standing = standingOf(graph, guards, decoded.walk);
        expect(graph.states[standing.state]?.kind).toMatch(/question|outcome/);
        outlook(graph, guards, standing);
      }),
    );
  });
});
