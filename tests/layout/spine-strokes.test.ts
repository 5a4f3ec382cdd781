import { expect, test } from 'vitest';
import { strokesOf } from '../../src/flow/layout/spine-strokes.ts';

test('pieces of the same edges become one drawing, stems last', () => {
  const strokes = strokesOf({
    uprights: [
      { edges: ['a>b', 'a>c'], x: 10, top: 0, bottom: 8 },
      { edges: ['a>c'], x: 10, top: 8 },
    ],
    bends: [{ edges: ['a>b'], path: 'M10 8a6 6 0 0 0 6 6H20', head: 'M27 14l-7 -3.5v7z' }],
  });
  expect(strokes).toEqual([
    { edges: 'a>b', path: 'M10 8a6 6 0 0 0 6 6H20', heads: 'M27 14l-7 -3.5v7z', open: [] },
    { edges: 'a>b a>c', path: 'M10 0V8', heads: '', open: [] },
    { edges: 'a>c', path: '', heads: '', open: [{ x: 10, top: 8 }] },
  ]);
});
