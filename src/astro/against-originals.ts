import { type Finding, placeText } from '../flow/finding.ts';
import { translationFindings } from '../flow/lint/translation.ts';
import type { Words } from '../flow/words.ts';
import { originalOf } from './articles.ts';

/**
 * What translations have otherwise than their originals. Of what is at fault in the original nothing is said, nor of a
 * link that leads nowhere in the translation.
 * @param byFile the words of every article by its file
 * @param others all other findings
 */
export function againstOriginals(words: Words[], byFile: ReadonlyMap<string, Words>, others: Finding[]): Finding[] {
  const faulty = new Set(others.map(({ place }) => placeText(place)));
  const broken = new Set(others.flatMap(({ rule, place }) => (rule === 'broken-link' ? placeText(place) : [])));
  return words.flatMap((one) => {
    const original = byFile.get(originalOf(one.file) ?? '');
    const found = original ? translationFindings(one, original) : [];
    return found.filter(
      ({ place, original: there }) => !broken.has(placeText(place)) && !(there && faulty.has(placeText(there))),
    );
  });
}
