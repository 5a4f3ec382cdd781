import { expect, test } from 'vitest';
import { placesOf } from '../../src/flow/layout/spine-places.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { graphOfSteps } from './graphs.ts';

type Steps = Parameters<typeof graphOfSteps>[0];

const outcomes = { end: 'fix', other: 'wait' } as const;

function depths(steps: Steps, groups?: Parameters<typeof graphOfSteps>[2]): Record<string, number> {
  const places = placesOf(sampleFlow(graphOfSteps(steps, outcomes, groups)));
  return Object.fromEntries([...places].map(([id, place]) => [id, place.depth]));
}

test('a question on the way to the next stands on the main line', () => {
  const chain: Steps = [
    { id: 'a', answers: [['b'], ['end']] },
    { id: 'b', answers: [['c']] },
    { id: 'c', answers: [['other']] },
  ];
  expect(depths(chain)).toEqual({ a: 0, end: 1, b: 0, c: 0, other: 1 });
});

test('a question that the main line goes past is indented, and its outcomes once more', () => {
  const steps: Steps = [
    { id: 'a', answers: [['aside'], ['b']] },
    { id: 'aside', answers: [['end'], ['a']] },
    { id: 'b', answers: [['other']] },
  ];
  expect(depths(steps)).toEqual({ a: 0, aside: 1, end: 2, b: 0, other: 1 });
});

test('it is not if it leads to the next, is reached from elsewhere, or stands in another group', () => {
  const a = { id: 'a', answers: [['aside'], ['b']] };
  const b = { id: 'b', answers: [['other']] };
  const aside = { id: 'aside', answers: [['end']] };
  expect(depths([a, { ...aside, answers: [['end'], ['b']] }, b])).toMatchObject({ aside: 0 });
  expect(depths([a, aside, { ...b, answers: [['aside'], ['other']] }])).toMatchObject({ aside: 0 });
  expect(depths([a, { ...aside, parent: 'group' }, b], [{ id: 'group' }])).toMatchObject({ aside: 0 });
  expect(depths([a, aside, b])).toMatchObject({ aside: 1 });
});

test('the last of several branches ends the main line', () => {
  const branch = (id: string) => ({ id, answers: [['end']] });
  const steps: Steps = [{ id: 'a', answers: [['b'], ['c'], ['d']] }, branch('b'), branch('c'), branch('d')];
  expect(depths(steps)).toMatchObject({ a: 0, b: 1, c: 1, d: 0 });
});

test('an outcome stands under the question before it, or nobody', () => {
  const places = placesOf(sampleFlow(graphOfSteps([{ id: 'a', answers: [['end']] }], outcomes)));
  expect(places.get('end')).toEqual({ depth: 1, stem: 'a' });
  expect(places.get('other')).toEqual({ depth: 1, stem: undefined });
});
