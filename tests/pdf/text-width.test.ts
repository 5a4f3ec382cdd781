import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/pdf/engine.ts';
import { widthAtMost } from '../../src/pdf/text-width.ts';
import { array, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { troubleshooters } from '../support/flows.ts';

/** The widths of texts on one line as Typst sets them, in points, in a weight. */
function setWidths(texts: string[], size: number, weight: number): number[] {
  const typst = `#import "/document.typ": *
#show: document-on-paper.with(title: "Widths")
#context for words in ${array(texts.map(str))} {
  let width = measure(text(size: ${size}pt, weight: ${weight}, words)).width
  [#metadata((to: "", words: str(width.pt()), is-answer: false))<link-said>]
}`;
  const source = { typst, lang: 'en', words: pdfWords('en'), files: new Map(), date: '2026-11-25' };
  return typeset(source).said.map(({ words }) => Number(words));
}

/** The letters and signs of Latin-1 and what stands around what is quoted, each behind each. */
const characters = [
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)),
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0xa1 + index)),
  ...'“”‘’–—…→',
].filter((one) => one !== '\u00ad');
const pairs = characters.map((first) => characters.map((second) => first + second).join(' '));
const titles = troubleshooters.flatMap(([, , flow]) => flow.headings.map(({ title }) => title));

describe.each([400, 600, 700])('text of weight %i', (weight) => {
  test.each([
    ['pairs of letters', pairs],
    ['titles', titles],
  ])('%s are no wider than is said, and not much less', (_, texts) => {
    const widths = setWidths(texts, 11, weight);
    expect(widths).toHaveLength(texts.length);
    const shares = texts.map((text, index) => (widths[index] ?? 0) / widthAtMost(text, 11));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(Math.min(...shares)).toBeGreaterThan(0.75);
  });
});
