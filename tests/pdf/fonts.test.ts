import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { withoutGlyph } from '../../src/pdf/glyphs.ts';
import { pageOf, sourceOf } from './written-page.ts';

/** The fonts that a PDF holds, without the marks of a subset (ISO 32000-1, 9.6.4). */
function fontsIn(html: string): string[] {
  const text = compile(sourceOf(pageOf(html))).toString('latin1');
  return [...new Set([...text.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\S+)/g)].map(([, name = '']) => name))].sort();
}

test('code is set in its own font, in each of its looks', () => {
  const code = '<code>a</code> <b><code>b</code></b> <em><code>c</code> <b><code>d</code></b></em>';
  const fonts = fontsIn(`<p>${code}</p><pre>e</pre>`).filter((name) => !name.startsWith('SourceSans3-'));
  expect(fonts).toEqual([
    'SourceCodePro-Bold',
    'SourceCodePro-BoldItalic',
    'SourceCodePro-Italic',
    'SourceCodePro-Regular',
  ]);
});

/** One that the font of code has not, and one that only it has. */
const [ofText, ofCode] = ['⌘', '├'];

test('a letter that the font of code lacks is taken from that of the text', () => {
  expect(withoutGlyph([ofText], 'text')).toEqual([]);
  expect(withoutGlyph([ofText, ofCode], 'code')).toEqual([]);
  expect(withoutGlyph([ofCode], 'text')).toEqual([ofCode]);
  expect(fontsIn(`<h2>A</h2><pre>${ofText}</pre>`).some((name) => name.startsWith('SourceCodePro'))).toBe(false);
});
