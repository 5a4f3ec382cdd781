import type { Element } from 'hast';
import type { Fault } from './article/context.ts';
import { attribute, elements, isElement, isHeading, plainText } from './article/hast.ts';
import type { Page } from './article/page.ts';
import { isShown } from './article/shown.ts';
import { type Letters, withoutGlyph } from './glyphs.ts';

/** What of a page cannot be printed whatever it is made into: its order of headings, its characters. */
export function pageFaults(page: Page): Fault[] {
  return [...headingFaults(page), ...characterFaults(page)];
}

function headingFaults({ content }: Page): Fault[] {
  let above = 1;
  return elements(content, (one) => isHeading(one) && isShown(one)).flatMap((element) => {
    const level = Number(element.tagName.slice(1));
    const allowed = above + 1;
    const isFirst = above === 1;
    const isSkipped = level > allowed || level === 1;
    above = level === 1 ? above : level;
    if (!isSkipped) return [];
    const rule = 'heading-level';
    const heading = `“${plainText(element)}” is a heading of level ${level}`;
    if (level === 1) {
      const fix = `Write it with "${'#'.repeat(2)}": the article's title is the only heading of level 1.`;
      return [{ rule, element, message: `${heading}.`, fix }];
    }
    const message = isFirst
      ? `${heading}, but the first of its page.`
      : `${heading}, the one before it of level ${allowed - 1}.`;
    return [{ rule, element, message, fix: `Write it with "${'#'.repeat(allowed)}" (level ${allowed}).` }];
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character: "e" with its accent, a family of emoji. */
const charactersOf = (text: string) => Array.from(segmenter.segment(text.replace(/\s+/g, '')), (one) => one.segment);

interface Held {
  character: string;
  letters: Letters;
  element?: Element;
}

function characterFaults(page: Page): Fault[] {
  const held = [
    ...[...charactersOf(page.title), ...charactersOf(page.summary)].map(
      (character): Held => ({ character, letters: 'text' }),
    ),
    ...heldIn(page.content, 'text'),
  ];
  const missing = (['text', 'code'] as const).flatMap((letters) => {
    const bad = new Set(
      withoutGlyph(
        held.filter((one) => one.letters === letters).map((one) => one.character),
        letters,
      ),
    );
    return held.filter((one) => one.letters === letters && bad.has(one.character));
  });
  return [...Map.groupBy(missing, ({ character }) => character)].map(([character, [first, ...more]]) => {
    const again = more.length === 0 ? '' : ` (here and ${more.length === 1 ? 'once' : `${more.length} times`} more)`;
    const codes = Array.from(
      character,
      (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    return {
      rule: 'character-not-in-font',
      character,
      element: first?.element,
      message: `The PDF's font has no glyph for “${character}”, ${codes.join(' ')}${again}.`,
      fix: 'Say it in words, or write another character.',
    };
  });
}

/** All characters of a part of the page that are printed as they are. */
function heldIn(element: Element, letters: Letters): Held[] {
  return element.children.flatMap((child): Held[] => {
    if (child.type === 'text') return charactersOf(child.value).map((character) => ({ character, letters, element }));
    if (!isElement(child) || !isShown(child)) return [];
    if (child.tagName === 'svg' || 'dataFlowchart' in child.properties || 'dataFootnoteBackref' in child.properties)
      return [];
    const spelledOut = child.tagName === 'abbr' ? (attribute(child, 'title') ?? '') : '';
    const besides = charactersOf(spelledOut).map((character): Held => ({ character, letters, element: child }));
    return [...besides, ...heldIn(child, isElement(child, 'code', 'pre', 'samp', 'tt') ? 'code' : letters)];
  });
}
