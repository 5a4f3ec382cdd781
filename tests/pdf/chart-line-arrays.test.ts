import { expect, test } from 'vitest';
import { addUpright, arrowhead, corner, type RowLines } from '../../src/flow/layout/spine-pieces.ts';
import { lineArrays } from '../../src/pdf/chart/line-arrays.ts';

test('lines are taken apart into what is upright, level, round and pointed', () => {
  const rows: RowLines[] = [0, 1].map(() => ({ uprights: [], bends: [] }));
  addUpright(rows, 5, { row: 0, y: 2 }, { row: 1, y: 6 }, ['a>b']);
  rows[0]?.bends.push(
    { edges: ['a>b'], path: `M5 6${corner(4, 1, 1, true)}H20.5`, head: arrowhead(26, 10, 5.5) },
    { edges: ['a>c'], path: `M30 8H13${corner(4, -1, 1, false)}`, head: arrowhead(9, 20, 5.5, true) },
  );
  expect(rows.map(lineArrays)).toEqual([
    [
      '(uprights: ((5,2,none,),)',
      'levels: ((9,20.5,10,),(13,30,8,),)',
      'corners: ((5,6,4,4,true,),(13,8,-4,4,false,),)',
      'tips: ((26,10,false,),(9,20,true,),))',
    ].join(', '),
    '(uprights: ((5,0,6,),), levels: (), corners: (), tips: ())',
  ]);
});

test('what several edges share is drawn once', () => {
  const upright = { x: 3, top: 0, edges: ['a>b'] };
  const lines = { uprights: [upright, { ...upright, edges: ['c>b'] }], bends: [] };
  expect(lineArrays(lines)).toContain('uprights: ((3,0,none,),),');
});
