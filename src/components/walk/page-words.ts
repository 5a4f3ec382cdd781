import { questionLabel } from '../../flow/flow.ts';
import type { ArticleWords } from '../../flow/walk/checks.ts';

/** The words of the article, read from its own page: no sentence of it is sent twice. */
export interface PageWords extends ArticleWords {
  article: string;
}

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The links of an answer, one a target, in the machine's order. Ids of a machine are in kebab-case. */
export function answerLinks(root: Element, state: string, answer: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`section[data-state="${state}"] [data-answer="${answer}"]`)];
}

export function pageWords(root: HTMLElement): PageWords {
  const title = (state: string) => clean(document.getElementById(state)?.textContent);
  return {
    article: clean(document.querySelector('h1')?.textContent),
    title,
    question: (state) => {
      const question = clean(document.getElementById(`${state}-question`)?.textContent);
      return questionLabel({ title: title(state), question });
    },
    answer: (state, answer, target) => {
      const links = answerLinks(root, state, answer);
      const link = links.find((one) => one.matches(`[href="#${target}"]`)) ?? links[0];
      const condition = link?.querySelector('.ts-condition');
      const all = clean(link?.textContent);
      return target === undefined && condition
        ? clean(all.slice(0, all.length - clean(condition.textContent).length))
        : all;
    },
  };
}
