import { interfaceWords } from '../../../src/components/interface-words.ts';
import { answerLabel } from '../../../src/flow/flow.ts';
import type { Pdf } from '../read/pdf.ts';
import { type ExpectedPdf, placeName } from './expected-article.ts';
import { sectionAt } from './sections.ts';

/** Every outcome says what kind it is, which answers lead to it, and leads back to the questions that give them. */
export function outcomeFaults(pdf: Pdf, { lang, articles }: ExpectedPdf): string[] {
  const { kind: kinds, quoted } = interfaceWords(lang);
  return articles.flatMap((article) => {
    const states = Object.values(article.flow?.states ?? {});
    return states.flatMap(({ id, outcome }) => {
      if (!outcome) return [];
      const { text, links } = sectionAt(pdf, placeName(article, id)) ?? { text: '', links: [] };
      const answers = states.flatMap((from) =>
        from.answers.flatMap((answer) =>
          answer.targets
            .filter((target) => target.state === id)
            .map((target) => ({ from, own: !answer.group, said: quoted(answerLabel(answer, target)) })),
        ),
      );
      const back = new Set(links.map(({ to }) => to));
      const untold = answers.filter(({ said }) => !text.includes(said));
      const noWay = answers.filter(({ from, own }) => own && !back.has(placeName(article, from.id)));
      return [
        ...(text.includes(kinds[outcome]) ? [] : [`${article.name}: ${id} does not say “${kinds[outcome]}”.`]),
        ...[...new Set(untold.map(({ said }) => said))].map((said) => `${article.name}: ${id} does not name ${said}.`),
        ...[...new Set(noWay.map(({ from }) => from.id))].map(
          (from) => `${article.name}: ${id} does not lead back to ${from}.`,
        ),
      ];
    });
  });
}
