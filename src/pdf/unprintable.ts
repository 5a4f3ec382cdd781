import type { Element } from 'hast';
import type { Fault } from './article/context.ts';
import { attribute, isElement } from './article/hast.ts';
import type { Page } from './article/page.ts';
import { isShown } from './article/shown.ts';
import { type Letters, withoutGlyph } from './glyphs.ts';

/** A text of the page that is printed as it is. */
interface Held {
  text: string;
  letters: Letters;
  element?: Element;
  /** What of the element's own text stands before. */
  before: string;
}

/** A part of a text that cannot be printed: its letters, and what is between them but other letters. */
interface Run extends Held {
  missing: Set<string>;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character: "e" with its accent, a family of emoji. */
const charactersOf = (text: string) => Array.from(segmenter.segment(text.replace(/\s+/g, '')), (one) => one.segment);

/** What of a page's text no font has: a finding for all letters that stand together. */
export function unprintable(page: Page): Fault[] {
  const ofTitle = [page.title, page.summary].map((text): Held => ({ text, letters: 'text', before: '' }));
  const held = [...ofTitle, ...heldIn(page.content, 'text')];
  const runs = (['text', 'code'] as const).flatMap((letters) => {
    const own = held.filter((one) => one.letters === letters);
    const missing = new Set(
      withoutGlyph(
        own.flatMap(({ text }) => charactersOf(text)),
        letters,
      ),
    );
    return missing.size === 0 ? [] : own.flatMap((one) => runsOf(one, missing));
  });
  return [...Map.groupBy(runs, ({ missing }) => [...missing].join(' ')).values()].flatMap(faultOf);
}

function runsOf(held: Held, missing: Set<string>): Run[] {
  const runs: Run[] = [];
  let start: number | undefined;
  for (const { segment, index } of segmenter.segment(held.text)) {
    if (missing.has(segment)) {
      const open = start === undefined ? undefined : runs.pop();
      start ??= index;
      runs.push({
        ...held,
        text: held.text.slice(start, index + segment.length),
        before: held.before + held.text.slice(0, start),
        missing: new Set([...(open?.missing ?? []), segment]),
      });
    } else if (/[\p{L}\p{N}]/u.test(segment)) start = undefined;
  }
  return runs;
}

/** So many letters are named, and so much of a run is quoted. */
const most = { letters: 8, quoted: 40 };

const codesOf = (character: string) =>
  Array.from(character, (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

function quoted(text: string): string {
  const all = charactersOf(text);
  return all.length > most.quoted ? `“${all.slice(0, most.quoted).join('')}…”` : `“${text}”`;
}

function named(missing: string[]): string {
  const named = missing.slice(0, most.letters).map((one) => `${one} ${codesOf(one)}`);
  const others = missing.length - named.length;
  return named.join(', ') + (others > 0 ? ` and ${others} more` : '');
}

/** What is wrong with runs of the same letters: it is told at the first. */
function faultOf([first, ...more]: Run[]): Fault[] {
  if (!first) return [];
  const { text, element, before } = first;
  const [letter = '', ...letters] = first.missing;
  const what =
    letters.length === 0 ? `“${letter}”, ${codesOf(letter)}` : `${quoted(text)}: ${named([...first.missing])}`;
  const again = more.length === 0 ? '' : ` (here and ${more.length === 1 ? 'once' : `${more.length} times`} more)`;
  return [
    {
      rule: 'character-not-in-font',
      element,
      part: { text, before: before.split(text).length - 1 },
      message: `The PDF's font has no glyph for ${what}${again}.`,
      fix: `Say it in words, or write ${letters.length === 0 ? 'another character' : 'other characters'}.`,
    },
  ];
}

/** All texts of a part of the page that are printed as they are. */
function heldIn(element: Element, letters: Letters): Held[] {
  let before = '';
  return element.children.flatMap((child): Held[] => {
    if (child.type === 'text') {
      const held = { text: child.value, letters, element, before };
      before += child.value;
      return [held];
    }
    if (!isElement(child) || !isShown(child)) return [];
    if (child.tagName === 'svg' || 'dataFlowchart' in child.properties || 'dataFootnoteBackref' in child.properties)
      return [];
    const spelledOut = child.tagName === 'abbr' ? (attribute(child, 'title') ?? '') : '';
    const besides: Held = { text: spelledOut, letters, element: child, before: '' };
    return [besides, ...heldIn(child, isElement(child, 'code', 'pre', 'samp', 'tt') ? 'code' : letters)];
  });
}
