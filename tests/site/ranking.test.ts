import { describe, expect, test } from 'vitest';
import { isTelling, queryWords } from '../../src/components/site/search/query.ts';
import { type Candidate, candidates, type Match, resultScore } from '../../src/components/site/search/ranking.ts';

const match = (id: string, score: number, ...words: number[]): Match => ({ id, score, words });
const order = (found: Match[][]) => candidates(found).map(({ id }) => id);

describe('sections that have words of a query', () => {
  test('stand best first, whichever has which word', () => {
    expect(order([[match('some', 2, 1), match('more', 3, 1)]])).toEqual(['more', 'some']);
  });

  test('are ahead with all words in one of them', () => {
    expect(order([[match('one', 9, 1), match('both', 5, 1)], [match('both', 5, 7)]])).toEqual(['both', 'one']);
  });

  test('are ahead with a rare word rather than a common one', () => {
    const common = ['common', 'b', 'c', 'd'].map((id) => match(id, 5, 1));
    expect(order([common, [match('rare', 5, 1)]])[0]).toBe('rare');
  });

  test('are ahead with words as they follow each other in the query', () => {
    const apart = [match('apart', 5, 1), match('together', 5, 1)];
    expect(order([apart, [match('apart', 5, 9), match('together', 5, 2)]])[0]).toBe('together');
  });

  test('are found without a word that stands nowhere', () => {
    expect(order([[], [match('one', 5, 1)]])).toEqual(['one']);
    expect(order([[], []])).toEqual([]);
  });
});

describe('a result', () => {
  const candidate = (...places: number[]): Candidate => ({ id: '', score: 1, places: new Set(places) });
  const score = (kind: 'fix' | 'section', title: string, query: string[], ...places: number[]) =>
    resultScore(candidate(...places), { kind, title, leading: '' }, query, 'en');

  test('that answers the reader is ahead of what is about it', () => {
    expect(score('fix', 'Lamp', ['wire'], 9)).toBeGreaterThan(score('section', 'Lamp', ['wire'], 9));
  });

  test('with the very words in its title is ahead of one with other forms of them', () => {
    const wires = score('section', 'Check the wires', ['wires'], 2);
    expect(wires).toBeGreaterThan(score('section', 'Check the wiring', ['wires'], 2));
  });

  test('that an answer in the very words leads to is no worse than one so titled', () => {
    const told = { kind: 'fix', title: 'Mend it', leading: 'It rattles\nThe wire is loose' } as const;
    const titled = { kind: 'section', title: 'If a wire is loose', leading: '' } as const;
    const query = ['loose', 'wire'];
    expect(resultScore(candidate(5), told, query, 'en')).toBeGreaterThan(
      resultScore(candidate(2, 4), titled, query, 'en'),
    );
  });

  test('with nothing else in its title is ahead of one with more', () => {
    expect(score('section', 'The wires', ['wires'], 1)).toBeGreaterThan(
      score('section', 'Mend the wires', ['wires'], 2),
    );
  });
});

describe('a query', () => {
  test('is searched for by the words that tell what is asked', () => {
    expect(queryWords('How do I connect “Jobber”?', 'en')).toEqual(['connect', 'jobber']);
    expect(queryWords('What’s the wage', 'en')).toEqual(['wage']);
    expect(queryWords('¿Cómo conecto Jobber?', 'es')).toEqual(['conecto', 'jobber']);
  });

  test('is taken whole where no word tells more than another', () => {
    expect(queryWords('how to', 'en')).toEqual(['how', 'to']);
    expect(queryWords(' … ', 'en')).toEqual([]);
  });

  test('says “no” on purpose', () => {
    expect(isTelling('no', 'en')).toBe(true);
    expect(isTelling('no', 'es')).toBe(true);
  });
});
