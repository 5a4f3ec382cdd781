import type { Graph, Guards } from '../../flow/graph.ts';
import { integrationKey } from '../../flow/walk/presets.ts';
import { articleView } from './article-view.ts';
import { markCharts } from './chart-marks.ts';
import { handOverLinks } from './hand-over-links.ts';
import type { PageWords } from './page-words.ts';
import type { Place } from './walk-actor.ts';
import type { WalkWords } from './words/en.ts';

export type PageView = ReturnType<typeof pageView>;

/** All of the page that is not drawn by the island: the article's sections, the charts, the title and the bar. */
export function pageView(root: HTMLElement, graph: Graph, guards: Guards, words: PageWords, ui: WalkWords) {
  const article = articleView(root, graph, guards);
  const leadOn = handOverLinks(article.body, graph);
  const bar = document.querySelector('[data-bar-current]');
  const readingTitle = document.title;

  function focusHeading(id: string): HTMLElement | null {
    const heading = document.getElementById(id);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    return heading;
  }

  function showFacts(integration: string | null): void {
    document.dispatchEvent(new CustomEvent('integration:show', { detail: { integration } }));
  }

  function enter(state: string): void {
    focusHeading(state);
    scrollTo({ top: 0, behavior: 'instant' });
  }

  return {
    hiddenStep: article.hiddenStep,
    hideAgain: article.hideAgain,
    show(place: Place) {
      const { state, walk } = place.standing;
      article.show(place.standing);
      leadOn(place.standing);
      markCharts(place, ui);
      const title = words.title(state);
      document.title = `${title} · ${readingTitle}`;
      if (bar) bar.textContent = title;
      showFacts(walk.presets[integrationKey] ?? null);
    },
    showAll(integration: string | null) {
      article.showAll();
      leadOn(null);
      showFacts(integration);
      markCharts(null, ui);
      document.title = readingTitle;
    },
    /** A reader enters a step at its heading, with all of it in view below. */
    enter,
    inArticle: (id: string) => article.body.contains(document.getElementById(id)),
    /** What had the focus may have left the page. */
    keepFocus(state: string) {
      if (document.activeElement === document.body) focusHeading(state);
    },
    readOn(id: string) {
      focusHeading(id)?.scrollIntoView({ behavior: 'instant' });
    },
  };
}
