import { questionLabel } from '../../flow/flow.ts';
import type { ArticleWords } from '../../flow/walk/checks.ts';

/** The words of the article, read from its own page: no sentence of it is sent twice. */
export interface PageWords extends ArticleWords {
  article: string;
}

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The link of an answer of the machine, whose ids are in kebab-case; of those with several targets the one that leads to `target`. */
export function answerLink(root: Element, state: string, answer: string, target?: string): HTMLElement | null {
  const link = `section[data-state="${state}"] [data-answer="${answer}"]`;
  const aimed = target === undefined ? null : root.querySelector<HTMLElement>(`${link}[href="#${target}"]`);
  return aimed ?? root.querySelector<HTMLElement>(link);
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
      const link = answerLink(root, state, answer, target);
      const condition = link?.querySelector('.ts-condition');
      const all = clean(link?.textContent);
      return target === undefined && condition
        ? clean(all.slice(0, all.length - clean(condition.textContent).length))
        : all;
    },
  };
}
