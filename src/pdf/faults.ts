import type { Fault } from './article/context.ts';
import { elements, isHeading, plainText } from './article/hast.ts';
import type { Page } from './article/page.ts';
import { isShown } from './article/shown.ts';
import { unprintable } from './unprintable.ts';

/** What of a page cannot be printed whatever it is made into: its order of headings, its characters. */
export function pageFaults(page: Page): Fault[] {
  return [...headingFaults(page), ...unprintable(page)];
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
