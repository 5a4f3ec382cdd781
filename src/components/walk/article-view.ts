import type { Graph, Guards, Target } from '../../flow/graph.ts';
import { offered } from '../../flow/walk/guards.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { answerLinks } from './page-words.ts';

/** Shows one step of the article or all of it, by moving nothing but the figure and hiding the rest. */
export interface ArticleView {
  /** All that is written, steps and other headings. */
  body: Element;
  show(standing: Standing): void;
  showAll(): void;
  /** The step an element hidden by this view belongs to. */
  hiddenStep(element: Element): string | undefined;
  /** Hides what the browser has shown although it is still to be hidden. */
  hideAgain(element: Element): void;
}

export function articleView(root: HTMLElement, graph: Graph, guards: Guards): ArticleView {
  const body = root.closest('.sl-markdown-content') ?? root;
  const figure = root.querySelector('[data-flowchart]');
  const kept = [...root.querySelectorAll('[data-walk-top], [data-walk-bottom], [data-flowchart]')];
  const place = document.createComment('');
  const hidden = new Set<Element>();
  const page = document.documentElement.dataset;

  /**
   * Find-in-page still finds what is hidden, unless it is hidden as an answer that is not on offer is. What can be found
   * keeps its box, which screen readers would come upon as an empty heading or paragraph.
   */
  function hide(element: Element, how = 'until-found'): void {
    if (element.hasAttribute('hidden')) return;
    element.setAttribute('hidden', how);
    element.ariaHidden = how && 'true';
    hidden.add(element);
  }

  /** Hides everything in `element` but the kept; a group is gone through, so that each step in it can be found alone. */
  function keepOnly(element: Element, kept: Element[]): void {
    for (const child of element.children) {
      if (kept.includes(child)) continue;
      const group = child.matches('[data-kind="group"]');
      if (group || kept.some((one) => child.contains(one))) keepOnly(child, kept);
      else hide(child);
    }
  }

  function reset(): void {
    for (const element of hidden) {
      element.removeAttribute('hidden');
      element.ariaHidden = null;
    }
    hidden.clear();
    for (const link of root.querySelectorAll('[data-answer][aria-current]')) link.ariaCurrent = null;
    for (const heading of root.querySelectorAll('[aria-level]')) heading.ariaLevel = null;
  }

  function showAnswers({ state, context, changing }: Standing): void {
    for (const answer of graph.states[state]?.answers ?? []) {
      const { targets, decided } = offered(guards, context, answer);
      const given =
        answer.id === changing?.answer && (targets.find((one) => one.state === changing.target) ?? targets[0]);
      for (const [at, link] of answerLinks(root, state, answer.id).entries()) {
        const target = answer.targets[at];
        if (target === given) link.ariaCurrent = 'true';
        if (!targets.includes(target as Target)) hide(link.closest('li') ?? link, '');
        else if (decided) for (const condition of link.querySelectorAll('.ts-condition')) hide(condition, '');
      }
    }
  }

  return {
    body,
    show(standing) {
      reset();
      const section = root.querySelector(`section[data-state="${standing.state}"]`);
      if (!section) return;
      if (figure && root.dataset.mode !== 'walk') {
        figure.before(place);
        root.append(figure);
      }
      root.dataset.mode = 'walk';
      page.walk = '';
      root.dataset.current = standing.state;
      keepOnly(body, [section, ...kept]);
      for (const inner of section.querySelectorAll('section[data-state]')) hide(inner);
      showAnswers(standing);
      // Above it stands the article's title alone.
      const heading = document.getElementById(standing.state);
      if (heading) heading.ariaLevel = '2';
    },
    showAll() {
      reset();
      if (figure && place.isConnected) place.replaceWith(figure);
      root.dataset.mode = 'read';
      delete page.walk;
      delete root.dataset.current;
    },
    hiddenStep(element) {
      return hidden.has(element) ? (element as HTMLElement).dataset.state : undefined;
    },
    hideAgain(element) {
      if (hidden.has(element)) element.setAttribute('hidden', 'until-found');
    },
  };
}
