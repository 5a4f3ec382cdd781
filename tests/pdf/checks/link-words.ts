import { pdfWords } from '../../../src/pdf/words.ts';
import type { Link, Pdf } from '../read/pdf.ts';
import { headingBelow } from './sections.ts';

/** What a link to a place of its PDF shows: its own words, the title of the place, the page. */
export interface LinkWords {
  own: string;
  title?: string;
  /** Of the heading that the link leads to. */
  target: string;
  /** The page that it leads to, and the one that is printed in it or right behind it. */
  page: number;
  printed?: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Takes the words of a link apart; `undefined` if it leads nowhere in this PDF. */
export function linkWords(pdf: Pdf, link: Link, lang: string): LinkWords | undefined {
  const place = link.to === undefined ? undefined : pdf.destinations.get(link.to);
  if (!place) return undefined;
  const word = escaped(pdfWords(lang).page);
  // The article that a place is in may stand behind the page.
  const within = new RegExp(`^(.*?),?\\s*\\b${word} (\\d+)(?: (?!.*\\b${word} \\d).*)?$`).exec(link.words);
  const behind = new RegExp(`^[,(]?\\s*${word} (\\d+)`).exec(link.after);
  const target = headingBelow(pdf, place)?.heading.title ?? '';
  const printed = within?.[2] ?? behind?.[1];
  const shown = within?.[1] ?? link.words;
  const titles = pdf.headings.map((one) => one.title).filter((one) => within && one !== '' && shown.endsWith(one));
  const title = titles.toSorted((a, b) => b.length - a.length)[0];
  return {
    own: title === undefined ? shown : shown.slice(0, shown.length - title.length).trim(),
    ...(title !== undefined && { title }),
    target,
    page: place.page,
    ...(printed !== undefined && { printed: Number(printed) }),
  };
}

/** What a link to the web shows before its address, and that address as people write it. */
export function webWords({ url = '', words }: Link): { own: string; address: string } {
  const address = url.replace(/^(https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
  const broken = [...address].map(escaped).join('\\s?');
  return { own: words.replace(new RegExp(`${broken}.*$`), '').trim(), address };
}

/** A link in words, for a report. */
export const linkName = (link: Link) => `“${link.words}” (page ${link.parts[0].page}, to ${link.to ?? link.url})`;
