import { interfaceWords } from '../../../src/components/interface-words.ts';
import { placeName } from '../checks/expected-article.ts';
import type { Link, Passage } from '../read/pdf.ts';
import { answersByQuestion, type Mutant, needed, type Target } from './mutant.ts';
import { lettersOf, PageContent, withLetters } from './page-content.ts';

interface Spot {
  page: number;
  mark: number;
}

function spotOf(passage: Passage | undefined): Spot | undefined {
  const [run] = passage?.runs ?? [];
  return run?.mark === undefined ? undefined : { page: run.page, mark: run.mark };
}

/** Exchanges the letters of two pieces of text that have the same font, on one page. */
function swap({ file }: Target, one: Spot, other: Spot): void {
  const content = new PageContent(file, one.page);
  const [a, b] = [content.marked(one.mark), content.marked(other.mark)];
  content.replace(a, withLetters(a, lettersOf(b).letters));
  content.replace(b, withLetters(b, lettersOf(a).letters));
  content.write();
}

/** The first two pieces of text of a list that can be exchanged and are not the same. */
function swappable({ file }: Target, what: string, passages: (Passage | undefined)[]): [Spot, Spot] {
  const known = passages.flatMap((passage) => {
    const spot = spotOf(passage);
    if (!passage || !spot) return [];
    return [{ ...spot, text: passage.text, font: lettersOf(new PageContent(file, spot.page).marked(spot.mark)).font }];
  });
  const pairs = known.flatMap((one, at) =>
    known
      .slice(at + 1)
      .flatMap((other): [Spot, Spot][] =>
        one.page === other.page && one.font === other.font && one.text !== other.text ? [[one, other]] : [],
      ),
  );
  return needed(what, pairs);
}

const passagesOf = ({ pdf }: Target, link: Link) => pdf.passages.filter((one) => one.link === link);
const allAnswers = (target: Target) => answersByQuestion(target).flat();

/** Takes the letters out of a piece of text. */
function blank({ file }: Target, spot: Spot): void {
  const content = new PageContent(file, spot.page);
  const block = content.marked(spot.mark);
  content.replace(block, withLetters(block, []));
  content.write();
}

const swapPages = (target: Target) => {
  const pages = allAnswers(target).map((link) => passagesOf(target, link).findLast(({ text }) => /\d$/.test(text)));
  swap(target, ...swappable(target, 'pair of page numbers', pages));
};

const swapAnswers = (target: Target) => {
  const firsts = answersByQuestion(target).map((answers) => [...new Map(answers.map((one) => [one.to, one])).values()]);
  const words = firsts
    .filter((links) => links.length > 1)
    .map((links) => links.map((link) => passagesOf(target, link)[0]));
  swap(target, ...swappable(target, 'pair of answers', needed('question with two targets', words)));
};

const headingPassages = ({ pdf }: Target) =>
  pdf.headings.slice(1).map(({ runs: [first] }) => pdf.passages.find(({ runs: [run] }) => run === first));

/** What is wrong in the text of a page. */
export const textMutants: Mutant[] = [
  {
    name: 'two page numbers are exchanged',
    caughtBy: ['every link has its page printed', 'every path is walked on paper'],
    change: swapPages,
  },
  {
    name: 'the words of two answers are exchanged',
    caughtBy: ['every path is walked on paper', 'every path is walked by its links', 'every sentence is there'],
    change: swapAnswers,
  },
  {
    name: 'two headings are exchanged',
    caughtBy: ['places stand right above their headings', 'the headings are those of the page'],
    change: (target) => swap(target, ...swappable(target, 'pair of headings', headingPassages(target))),
  },
  {
    name: 'a sentence is left out',
    caughtBy: ['every sentence is there'],
    change: (target) => {
      const plain = target.pdf.passages.filter(
        ({ link, text, element }) => !link && element.role === 'P' && text.length > 40,
      );
      blank(target, needed('sentence', plain.slice(2).map(spotOf)));
    },
  },
  {
    name: 'an outcome does not say what it is',
    caughtBy: ['outcomes say what they are and lead back'],
    change: (target) => {
      const { article, pdf } = target;
      const kinds: string[] = Object.values(interfaceWords(article.lang).kind);
      const outcomes = Object.values(article.flow?.states ?? {}).filter(({ outcome }) => outcome);
      const places = outcomes.flatMap(({ id }) => pdf.destinations.get(placeName(article, id)) ?? []);
      const beside = (passage: Passage) =>
        passage.runs.some(({ page, top }) =>
          places.some((place) => place.page === page && Math.abs(place.y - top) < 20),
        );
      blank(
        target,
        needed('outcome', pdf.passages.filter((one) => kinds.includes(one.text) && beside(one)).map(spotOf)),
      );
    },
  },
  {
    name: 'two pages have no number',
    caughtBy: ['pages are numbered'],
    change: ({ file, pdf }) => {
      const contents = pdf.pages.slice(0, 2).map(({ number }) => new PageContent(file, number));
      for (const content of contents) {
        const foot = needed('foot', [content.blocks.findLast((one) => /\/Footer/.test(one))]);
        content.replace(foot, withLetters(foot, []));
        content.write();
      }
    },
  },
];
