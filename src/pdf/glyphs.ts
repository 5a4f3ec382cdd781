import { canBePrinted } from './trial.ts';
import { block, call, run, str } from './typst.ts';

/** How a text stands on the page: in the text's own letters, or in those of code. */
export type Letters = 'text' | 'code';

const known: Record<Letters, Map<string, boolean>> = { text: new Map(), code: new Map() };

/**
 * Those of some characters for which no font of ours has a glyph. Typst itself is asked, once for each in a process: it
 * knows which signs that cannot be seen (joiners, marks of direction) need none.
 * @param characters each as a reader sees one, of one or several code points
 */
export function withoutGlyph(characters: Iterable<string>, letters: Letters): string[] {
  const answers = known[letters];
  const all = [...new Set(characters)];
  const unknown = all.filter((one) => !answers.has(one));
  if (unknown.length > 0 && isPrintable(unknown.join(' '), letters)) for (const one of unknown) answers.set(one, true);
  else for (const one of unknown) answers.set(one, isPrintable(one, letters));
  return all.filter((one) => !answers.get(one));
}

function isPrintable(text: string, letters: Letters): boolean {
  const words = letters === 'code' ? call('code', str(text)) : run(text);
  return canBePrinted([words, ...['strong', 'emph'].map((name) => call(name, block(words)))].join(''));
}
