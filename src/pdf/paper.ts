import { pdfFile, withObjects } from './pdf-file.ts';

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** In points. */
export const letterHeight = 792;

/**
 * What A4 shows of the plane that Letter is `[0 0 612 792]` of, in points from the lower left: 595.28 by 841.89, with
 * the text block 74 from its left and 84 from its top, where it is 84 and 62 on Letter.
 */
const a4 = [84 - 74, letterHeight - 62 + 84 - 841.89, 84 - 74 + 595.28, letterHeight - 62 + 84];

/**
 * A PDF for Letter on a paper. All stands where it does on Letter, links and places too: only what is shown of each
 * page is another (ISO 32000-1, 14.11.2), so that both have the same pages for certain.
 */
export function onPaper(letter: Buffer, paper: Paper): Buffer {
  if (paper === 'letter') return letter;
  const file = pdfFile(letter);
  const box = `/MediaBox [${a4.map((one) => Number(one.toFixed(2))).join(' ')}]`;
  const pages = file.numbers.filter((number) => /\/Type\s*\/Page\b/.test(file.start(number)));
  return withObjects(
    file,
    new Map(pages.map((number) => [number, file.object(number).replace(/\/MediaBox\s*\[[^\]]*\]/, box)])),
  );
}
