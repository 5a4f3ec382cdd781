import { answerLabel, type FlowState } from '../../../src/flow/flow.ts';
import { pathName } from '../../support/paths.ts';
import { walkedPaths } from '../../support/walked-paths.ts';
import type { Link, Pdf } from '../read/pdf.ts';
import { type ExpectedArticle, type ExpectedPdf, placeName } from './expected-article.ts';
import { linkWords } from './link-words.ts';
import { sectionAt } from './sections.ts';

/** An answer and a target of it: `Label > state`. */
const inWords = (label: string, state: string) => `${label} > ${state}`;

const expectedAnswers = (state: FlowState) =>
  state.answers.flatMap((one) => one.targets.map((target) => inWords(answerLabel(one, target), target.state)));

interface AnswerLink {
  label: string;
  state: string;
}

/** The links of a section that lead into steps of its article. */
function linksIntoSteps(pdf: Pdf, article: ExpectedArticle, links: Link[]): AnswerLink[] {
  return links.flatMap((link) => {
    const state = Object.keys(article.flow?.states ?? {}).find((id) => placeName(article, id) === link.to);
    if (!state) return [];
    return [{ label: linkWords(pdf, link, article.lang)?.own ?? '', state }];
  });
}

/** In a question's section the only links into steps are its answers, in order, one for each target. */
export function answerFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) =>
    Object.values(article.flow?.states ?? {}).flatMap((state) => {
      if (state.kind !== 'question') return [];
      const section = sectionAt(pdf, placeName(article, state.id));
      if (!section) return [`${article.name}: ${state.id} has no destination.`];
      const found = linksIntoSteps(pdf, article, section.links).map((one) => inWords(one.label, one.state));
      const expected = expectedAnswers(state);
      if (found.join('\n') === expected.join('\n')) return [];
      return [`${article.name}: ${state.id} has the answers [${found.join('; ')}], not [${expected.join('; ')}].`];
    }),
  );
}

/** From the first question, the links with the words of a path's answers lead to its outcome, for every path. */
export function walkFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) => {
    const { flow, machine } = article;
    if (!flow || !machine) return [];
    const answersAt = new Map(
      Object.values(flow.states).map(({ id }) => {
        const links = sectionAt(pdf, placeName(article, id))?.links ?? [];
        return [id, new Map(linksIntoSteps(pdf, article, links).map((one) => [one.label, one.state]))];
      }),
    );
    return walkedPaths(machine).flatMap((path) => {
      let here = flow.initial;
      for (const { state, answer, target } of path.answers) {
        const given = flow.states[state]?.answers.find((one) => one.id === answer);
        const aimed = given?.targets.find((one) => one.state === target);
        const label = given && aimed ? answerLabel(given, aimed) : '';
        const next = answersAt.get(here)?.get(label);
        if (next === undefined) return [`${article.name}: ${pathName(path)} ends at ${here}, which has no “${label}”.`];
        here = next;
      }
      return here === path.outcome ? [] : [`${article.name}: ${pathName(path)} leads to ${here}.`];
    });
  });
}
