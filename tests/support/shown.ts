import type { Page } from '@playwright/test';

/** What a reader meets on the page of a troubleshooter, in the terms of its DOM contract. */
export interface Shown {
  mode: string | undefined;
  current: string | undefined;
  title: string;
  /** The page's address without its fragment, and the fragment. */
  base: string;
  hash: string;
  /** The id of what has the focus, or what it is if it has no id; empty if nothing has the focus. */
  focus: string;
  /** Questions and outcomes whose heading can be seen. */
  sections: string[];
  /** Text of the article that can be seen and belongs neither to the current step nor to the walk. */
  strays: string[];
  /** Answers that can be tapped in the current step: `answer>target: words`. */
  answers: string[];
  /** The answers marked as those being changed, in the same form. */
  changing: string[];
  trail: string[];
  atMost: string | undefined;
  straight: boolean;
  stale: string | undefined;
  /** What the bar over the step says. */
  bar: string | undefined;
  /** By chart: the mark of each node, with its words; of each chip, and of each line. */
  charts: Record<string, ChartMarks>;
  support: string | undefined;
}

export interface ChartMarks {
  here: string[];
  nodes: Record<string, string>;
  words: Record<string, string>;
  /** By `from>target>answer`. */
  chips: Record<string, string>;
  /** By what the line says it belongs to: `from>to from2>to2`. */
  lines: Record<string, string>;
}

/** Reads the page as it stands, all at once. */
export async function shownOn(page: Page): Promise<Shown> {
  // As text: Playwright packs and checks objects value by value, and here are hundreds.
  const text = await page.evaluate(() => {
    const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const all = (selector: string, within: ParentNode = document) => [
      ...within.querySelectorAll<HTMLElement>(selector),
    ];
    // An element that hides its contents until they are found counts as seen itself.
    const canBeSeen = (element: Element | null) =>
      element !== null && !element.hasAttribute('hidden') && element.checkVisibility({ visibilityProperty: true });
    /** The text of an element, without what is not there for readers. */
    const textOf = (element: Element): string =>
      clean(
        [...element.childNodes]
          .map((node) => (node instanceof Element ? (canBeSeen(node) ? textOf(node) : ' ') : node.textContent))
          .join(''),
      );
    const target = (link: HTMLElement) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    const focused = document.activeElement;
    const root = document.querySelector<HTMLElement>('[data-troubleshooter]');
    const mode = root?.dataset.mode;
    const current = root?.dataset.current;
    const section = all('section[data-state]').find((one) => one.dataset.state === current);
    const article = root?.closest('.sl-markdown-content');

    function strays(): string[] {
      if (mode !== 'walk' || !article) return [];
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const around = texts.currentNode.parentElement;
        if (!around || clean(texts.currentNode.textContent) === '' || section?.contains(around)) continue;
        if (around.closest('[data-walk-top], [data-walk-bottom], [data-flowchart], script, style')) continue;
        if (canBeSeen(around)) found.push(clean(texts.currentNode.textContent));
      }
      return found;
    }

    const answerText = (link: HTMLElement) => `${link.dataset.answer}>${target(link)}: ${textOf(link)}`;
    const answers = section ? all('a[data-answer]', section).filter(canBeSeen) : [];

    const byKey = (elements: HTMLElement[], key: (one: HTMLElement) => string) =>
      Object.fromEntries(elements.map((one) => [key(one), one.dataset.mark ?? 'open']));
    const charts = all('[data-chart]').map((chart): [string, ChartMarks] => {
      const nodes = all('a[data-node]', chart);
      return [
        chart.dataset.chart ?? '',
        {
          here: nodes.flatMap((one) => (one.matches('[aria-current="step"]') ? (one.dataset.node ?? '') : [])),
          nodes: byKey(nodes, (one) => one.dataset.node ?? ''),
          words: Object.fromEntries(
            nodes.map((one) => [one.dataset.node ?? '', clean(one.querySelector('[data-mark-words]')?.textContent)]),
          ),
          chips: byKey(all('a[data-chip]', chart), (one) => `${one.dataset.from}>${target(one)}>${one.dataset.chip}`),
          lines: byKey(all('[data-edge]', chart), (one) => one.dataset.edge ?? ''),
        },
      ];
    });

    const trail = all('[data-trail] li').map((row) =>
      [...row.children].flatMap((one) => (one.matches('[data-change]') ? [] : clean(one.textContent))).join(' | '),
    );
    const said = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? clean(element.textContent) : undefined;
    };
    return JSON.stringify({
      mode,
      current,
      title: document.title,
      base: location.href.split('#')[0] ?? '',
      hash: location.hash,
      focus: !focused || focused === document.body ? '' : focused.id || focused.tagName,
      sections: all('section[data-kind="question"], section[data-kind="outcome"]').flatMap((one) =>
        canBeSeen(document.getElementById(one.dataset.state ?? '')) ? (one.dataset.state ?? '') : [],
      ),
      strays: strays(),
      answers: answers.map(answerText),
      changing: answers.filter((one) => one.matches('[aria-current="true"]')).map(answerText),
      trail,
      atMost: said('.ts-at-most'),
      straight: document.querySelector('.ts-straight') !== null,
      stale: said('[data-stale] p'),
      bar: mode === 'walk' ? said('[data-bar-current]') : undefined,
      charts: Object.fromEntries(charts),
      support: document.querySelector('[data-support-text]')?.textContent ?? undefined,
    });
  });
  return JSON.parse(text) as Shown;
}
