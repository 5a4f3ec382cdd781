import { interfaceWords } from '../../../src/components/interface-words.ts';
import { pdfWords } from '../../../src/pdf/words.ts';
import type { Link, Pdf } from '../read/pdf.ts';
import { type ExpectedPdf, placeName } from './expected-article.ts';
import { linkName, linkWords, webWords } from './link-words.ts';
import { sectionAt } from './sections.ts';

/** The links of flowcharts, whose words are those of other links, and of questions' sections. */
function linksByPlace(pdf: Pdf, { articles }: ExpectedPdf): { charts: Set<Link>; answers: Set<Link> } {
  const linksAt = (name: string) => sectionAt(pdf, name)?.links ?? [];
  const charts = articles.flatMap((one) => (one.flow ? linksAt(placeName(one, 'flowchart')) : []));
  const answers = articles.flatMap((article) =>
    Object.values(article.flow?.states ?? {})
      .filter(({ kind }) => kind === 'question')
      .flatMap(({ id }) => linksAt(placeName(article, id)))
      .filter(({ to }) => Object.keys(article.flow?.states ?? {}).some((id) => placeName(article, id) === to)),
  );
  return { charts: new Set(charts), answers: new Set(answers) };
}

/** Typst's own word for a page, which screen readers hear: it need not be as short as a printed one. */
const heardPage: Record<string, string> = { es: 'página' };

/** What screen readers say of a link: where it leads, on which page, and its own words. */
export function contentsFaults(pdf: Pdf, expected: ExpectedPdf): string[] {
  const { goTo, page } = pdfWords(expected.lang);
  const pageWord = heardPage[expected.lang] ?? page;
  const { ifAnswered, quoted } = interfaceWords(expected.lang);
  const { charts, answers } = linksByPlace(pdf, expected);

  function isRight(link: Link, said: string): boolean {
    if (link.url !== undefined) {
      const { own, address } = webWords(link);
      return said.includes(own) && said.includes(address);
    }
    const words = linkWords(pdf, link, expected.lang);
    if (!words) return false;
    const where = `${goTo} ${words.target}, ${pageWord} ${words.page}`;
    if (answers.has(link)) return said === `${where}, ${ifAnswered} ${quoted(words.own)}`;
    if (charts.has(link) || words.own === '' || words.own === words.target) return said.startsWith(where);
    return said.startsWith(where) && said.includes(words.own);
  }

  return pdf.links.flatMap((link) =>
    [...new Set(link.contents)].flatMap((said) =>
      isRight(link, said) ? [] : [`Screen readers say of ${linkName(link)}: “${said}”.`],
    ),
  );
}
