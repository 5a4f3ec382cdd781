import type { Graph, Guards } from '../../flow/graph.ts';
import { offered } from '../../flow/walk/guards.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { answerLink } from './page-words.ts';

/** Shows one step of the article or all of it, by moving nothing but the figure and hiding the rest. */
export interface ArticleView {
  show(standing: Standing): void;
  showAll(): void;
  /** The step an element hidden by this view belongs to. */
  hiddenStep(element: Element): string | undefined;
  /** Hides what the browser has shown although it is still to be hidden. */
  hideAgain(element: Element): void;
}

const hiddenMark = 'until-found';

export function articleView(root: HTMLElement, graph: Graph, guards: Guards): ArticleView {
  const body = root.closest('.sl-markdown-content') ?? root;
  const figure = root.querySelector('[data-flowchart]');
  const slots = root.querySelectorAll(':scope > [data-walk-top], :scope > [data-walk-bottom]');
  const place = document.createComment('');
  const hidden = new Set<Element>();

  function hide(element: Element): void {
    if (element.hasAttribute('hidden') || /^(SCRIPT|STYLE|TEMPLATE|LINK)$/.test(element.tagName)) return;
    element.setAttribute('hidden', hiddenMark);
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
    for (const element of hidden) element.removeAttribute('hidden');
    hidden.clear();
    for (const link of root.querySelectorAll('[data-answer][aria-current]')) link.removeAttribute('aria-current');
    for (const heading of root.querySelectorAll('[aria-level]')) heading.removeAttribute('aria-level');
  }

  function showAnswers(section: Element, { state, context, changing }: Standing): void {
    for (const answer of graph.states[state]?.answers ?? []) {
      if (answer.targets.length < 2) continue;
      const { targets, decided } = offered(guards, context, answer);
      for (const target of answer.targets) {
        const row = answerLink(section.parentElement ?? section, state, answer.id, target.state)?.closest('li');
        if (!row) continue;
        if (!targets.some((one) => one.state === target.state)) hideRow(row);
        else if (decided) for (const condition of row.querySelectorAll('.ts-condition')) hideRow(condition);
      }
    }
    if (!changing) return;
    const current = answerLink(section.parentElement ?? section, state, changing.answer, changing.target);
    current?.setAttribute('aria-current', 'true');
  }

  function hideRow(element: Element): void {
    element.setAttribute('hidden', '');
    hidden.add(element);
  }

  return {
    show(standing) {
      reset();
      const section = root.querySelector(`section[data-state="${CSS.escape(standing.state)}"]`);
      if (!section) return;
      if (figure && root.dataset.mode !== 'walk') {
        figure.before(place);
        root.append(figure);
      }
      root.dataset.mode = 'walk';
      root.dataset.current = standing.state;
      keepOnly(body, [section, ...slots, ...(figure ? [figure] : [])]);
      for (const inner of section.querySelectorAll('section[data-state]')) hide(inner);
      showAnswers(section, standing);
      // Above it stands the article's title alone.
      document.getElementById(standing.state)?.setAttribute('aria-level', '2');
    },
    showAll() {
      reset();
      if (figure && place.isConnected) place.replaceWith(figure);
      root.dataset.mode = 'read';
      delete root.dataset.current;
    },
    hiddenStep(element) {
      return hidden.has(element) && element.matches('section[data-state]:not([data-kind="group"])')
        ? (element as HTMLElement).dataset.state
        : undefined;
    },
    hideAgain(element) {
      if (hidden.has(element)) element.setAttribute('hidden', hiddenMark);
    },
  };
}
