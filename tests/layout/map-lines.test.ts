import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowOf, pathOf, shareLines, straighten, type Way } from '../../src/flow/layout/map-lines.ts';
import type { Point } from '../../src/flow/layout/map-shape.ts';

const points = (...pairs: [number, number][]): Point[] => pairs.map(([x, y]) => ({ x, y }));
const length = (line: Point[]) =>
  line
    .slice(1)
    .reduce((sum, b, index) => sum + Math.abs(b.x - (line[index]?.x ?? 0)) + Math.abs(b.y - (line[index]?.y ?? 0)), 0);

test('points that turn nothing are left out', () => {
  expect(straighten(points([0, 0], [0, 5], [0, 5], [0, 9], [4, 9]))).toEqual(points([0, 0], [0, 9], [4, 9]));
});

describe('two ways to one box', () => {
  const ways: Way[] = [
    { edge: 'a>c', points: points([0, 0], [0, 40], [50, 40], [50, 60]) },
    { edge: 'b>c', points: points([100, 0], [100, 40], [50, 40], [50, 60]) },
  ];
  const lines = shareLines(ways, 'end');

  test('share one line from where they meet, with the arrow', () => {
    expect(lines.filter((line) => line.arrow).map((line) => line.edges)).toEqual([['a>c', 'b>c']]);
    expect(lines.map((line) => line.edges.join(' ')).toSorted()).toEqual(['a>c', 'a>c b>c', 'b>c']);
  });

  test('each turn round their own corner into it', () => {
    const [shared, ...single] = lines.toSorted((a, b) => b.edges.length - a.edges.length);
    for (const { points } of single) expect(points.at(-1)).toEqual(shared?.points[0]);
    expect(shared?.points[0]?.y).toBeGreaterThan(40);
  });
});

test('ways from one box part one after the other', () => {
  const lines = shareLines(
    [20, 40, 60].map((y) => ({ edge: `a>${y}`, points: points([0, 0], [8, 0], [8, y], [16, y]) })),
    'start',
  );
  expect(lines.filter((line) => line.arrow).map((line) => line.edges)).toEqual([['a>20'], ['a>40'], ['a>60']]);
  expect(lines.map((line) => line.edges.length).toSorted()).toEqual([1, 1, 1, 2, 3]);
});

test('every way can be put together again from its lines, and nothing is drawn twice', () => {
  const step = fc.record({ x: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 1, max: 3 }) });
  const way = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
    const turned: Point[] = [{ x: (steps[0]?.x ?? 0) * 20, y: 0 }];
    let y = 0;
    for (const next of steps) {
      y += next.y * 20;
      turned.push({ x: turned.at(-1)?.x ?? 0, y }, { x: next.x * 20, y });
    }
    return straighten([...turned, { x: turned.at(-1)?.x ?? 0, y: 400 }, { x: 200, y: 400 }, { x: 200, y: 440 }]);
  });
  fc.assert(
    fc.property(fc.array(way, { minLength: 1, maxLength: 5 }), (drawn) => {
      const ways = drawn.map((points, index) => ({ edge: `${index}>end`, points }));
      const lines = shareLines(ways, 'end');
      for (const { edge, points } of ways) {
        const own = lines.filter((line) => line.edges.includes(edge));
        expect(own.reduce((sum, line) => sum + length(line.points), 0)).toBeCloseTo(length(points));
      }
    }),
  );
});

test('a path stops inside its arrowhead, which ends at the box', () => {
  const line = { edges: ['a>b'], points: points([10, 0], [10, 30]), arrow: true };
  expect(pathOf(line)).toBe('M10 0L10 26');
  expect(arrowOf(line)).toBe('M10 30l-4 -8l8 0z');
});
