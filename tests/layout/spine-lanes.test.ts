import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes, type Span } from '../../src/flow/layout/spine-lanes.ts';

const anySpan = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 30 }))
  .map(([first, length]) => ({ first, last: first + length }));

const sharing = (spans: Span[], row: number) => spans.filter((span) => span.first <= row && row <= span.last);

test('no two spans share a place in a lane, and no lane is without need', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 40 }), (spans) => {
      const lanes = assignLanes(spans);
      const most = Math.max(0, ...spans.map((span) => sharing(spans, span.first).length));
      expect(new Set(lanes).size).toBe(most);
      for (const [index, span] of spans.entries()) {
        const beside = spans.filter((_, other) => other !== index && lanes[other] === lanes[index]);
        expect(beside.some((other) => other.first <= span.last && span.first <= other.last)).toBe(false);
      }
    }),
  );
});

test('the shortest of nested spans stands inside', () => {
  expect(
    assignLanes([
      { first: 0, last: 9 },
      { first: 3, last: 4 },
      { first: 2, last: 6 },
    ]),
  ).toEqual([2, 0, 1]);
});
