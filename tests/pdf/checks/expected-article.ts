import { JSDOM } from 'jsdom';
import type { AnyStateMachine } from 'xstate';
import type { Flow } from '../../../src/flow/flow.ts';

/** An article as its built page and its Flow have it: what its PDF must hold. */
export interface ExpectedArticle {
  /** The last part of its path. */
  name: string;
  /** What stands before the names of its places: nothing in a PDF of its own, in the handbook `<name>/`. */
  prefix: string;
  lang: string;
  title: string;
  /** The page's `main`. */
  main: Element;
  /** Below the title, in order. */
  headings: { id: string; title: string; level: number }[];
  flow?: Flow;
  machine?: AnyStateMachine;
}

/** A PDF's language and its articles, in order. */
export interface ExpectedPdf {
  lang: string;
  title: string;
  articles: ExpectedArticle[];
}

/** White space folded. Joiners and soft hyphens, that browsers do not show, are left out. */
export const clean = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const headingTags = 'h1, h2, h3, h4, h5, h6';

/**
 * Reads what readers of a built page get.
 * @param html the whole page
 * @param path its path in the site
 */
export function expectedArticle(
  html: string,
  path: string,
  walked?: { flow: Flow; machine: AnyStateMachine },
): ExpectedArticle {
  const [source = ''] = /<main[\s>].*<\/main>/s.exec(html) ?? [];
  const main = new JSDOM(source).window.document.querySelector('main') as Element;
  const inText = ':is(.sl-markdown-content, .sl-markdown-content *):not(template *, figure *)';
  const headings = [...main.querySelectorAll(headingTags)].filter((one) => one.matches(inText));
  return {
    name: path.split('/').at(-2) ?? '',
    prefix: '',
    lang: main.getAttribute('lang') ?? '',
    title: clean(main.querySelector('h1')?.textContent),
    main,
    headings: headings.map((one) => ({
      id: one.id,
      title: clean(one.textContent),
      level: Number(one.tagName.slice(1)),
    })),
    ...walked,
  };
}

/** The PDF that an article has of its own. */
export function ownPdf(article: ExpectedArticle): ExpectedPdf {
  return { lang: article.lang, title: article.title, articles: [article] };
}

/** The name of a state's or a heading's place. */
export const placeName = (article: ExpectedArticle, id: string) => article.prefix + id;
