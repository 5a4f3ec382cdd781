import { expect, test } from 'vitest';
import { appWords } from '../../src/astro/offline/app-words.ts';
import { languages } from '../../src/flow/phrases.ts';
import { offlineWords } from '../../src/offline/page/words.ts';

test.each([
  ['of the page', offlineWords],
  ['of the app', appWords],
])('every language has its own words %s', (_, wordsIn) => {
  const each = languages.map((lang) => wordsIn(lang));
  expect(new Set(each).size).toBe(languages.length);
});
