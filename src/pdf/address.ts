import { inLanguage, languageOf } from '../flow/phrases.ts';
import type { Paper } from './paper.ts';

/** What a file's name ends with, by the paper it is for. */
const suffixes: Record<Paper, string> = { letter: '', a4: '-a4' };

const addressOf = (lang: string, name: string, paper: Paper) =>
  `/${inLanguage(lang, `pdf/${name}${suffixes[paper]}.pdf`)}`;

/**
 * Where an article's PDF stands in the site, without the site's base: `/pdf/missing-record.pdf`.
 * @param articlePath the article's own path in the site: `/es/troubleshooting/missing-record/`
 */
export function pdfPath(articlePath: string, paper: Paper = 'letter'): string {
  const parts = articlePath.split('/').filter(Boolean);
  return addressOf(languageOf(parts.join('/')), parts.at(-1) ?? '', paper);
}

/** Where the handbook of a language stands in the site, without the site's base: `/pdf/handbook-a4.pdf`. */
export function handbookPath(lang: string, paper: Paper = 'letter'): string {
  return addressOf(lang, 'handbook', paper);
}
