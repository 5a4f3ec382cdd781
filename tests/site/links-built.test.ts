import { expect, test } from 'vitest';
import { brokenLinks } from '../support/broken-links.ts';
import { dist } from '../support/build-site.ts';

test('every address in the built site leads to a file of it, and to a place of its page', () => {
  expect(brokenLinks({ folder: dist })).toEqual([]);
});
