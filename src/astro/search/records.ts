import { readFileSync } from 'node:fs';
import type { ResultKind } from '../../components/site/search/ranking.ts';
import { languages } from '../../flow/phrases.ts';
import { flowIn, pagesIn } from '../../flow/untranslated.ts';
import { articleFiles, routeOf } from '../articles.ts';
import type { CheckedProject } from '../check.ts';
import { listedPlaces } from '../listed.ts';
import { type PageSection, pageSections } from './page-sections.ts';
import { addressWords, hiddenWords, leadingAnswers, type SearchRecord } from './record.ts';

/**
 * Reads the pages of a built site as records for the search: one a section, so that what answers the reader is found
 * and not the page around it.
 * @param root the project's folder
 * @param base the path of the site's root
 * @param dist the folder of the built site
 * @param paths of its pages, with a slash at both ends and without the base
 */
export function searchRecords(
  root: string,
  base: string,
  dist: URL,
  paths: string[],
  { flows, search }: Pick<CheckedProject, 'flows' | 'search'>,
): SearchRecord[] {
  const files = articleFiles(root).map((file) => ({ id: routeOf(file).path.slice(1) }));
  const written = new Set(languages.flatMap((lang) => pagesIn(files, lang).map(({ id }) => `/${id}`)));
  const places = listedPlaces(root, flows);
  const pages = paths.flatMap((path) => {
    const page = pageSections(readFileSync(new URL(`.${path}index.html`, dist), 'utf8'));
    return page ? [{ path, ...page }] : [];
  });
  const said = linkedWords(
    pages.filter(({ path }) => places.has(path)),
    base,
  );
  return pages.flatMap(({ path, lang, machine, sections }): SearchRecord[] => {
    const [page] = sections;
    const place = places.get(path);
    // A page that no writer wrote lists others: it is found by its title. The start page is where readers already are.
    if (!place) return written.has(path) ? [] : [{ ...textOf(path, lang, page, 'topic'), text: page.text.slice(0, 1) }];
    const troubleshooter = machine !== undefined;
    const flow = troubleshooter ? flowIn(flows, machine, lang) : undefined;
    const itself = {
      ...textOf(path, lang, page, troubleshooter ? 'troubleshooter' : 'article'),
      where: place.category,
      hidden: [addressWords(path)],
      ...(troubleshooter && { order: place.order }),
    };
    const parts = sections.slice(1).filter(({ state, says }) => state || says);
    return [
      itself,
      ...parts.map((section) => {
        const state = flow?.states[section.state ?? ''];
        return {
          ...textOf(path, lang, section, state?.outcome ?? (state?.kind === 'question' ? 'question' : 'section')),
          where: page.title,
          leading: leadingAnswers(flow, section.state),
          hidden: hiddenWords(section, page.title, flow, said(path, section), search[path]?.[section.state ?? '']),
        };
      }),
    ];
  });
}

function textOf(path: string, lang: string, { id, title, text }: PageSection, kind: ResultKind): SearchRecord {
  return { url: `${path}${id ? `#${id}` : ''}`, lang, kind, where: '', title, text, hidden: [], leading: '' };
}

/** What the articles say where they link to a section. */
function linkedWords(pages: { path: string; sections: PageSection[] }[], base: string) {
  const root = new URL(base.replace(/\/?$/, '/'), 'https://site');
  const links = pages.flatMap(({ path, sections }) =>
    sections
      .flatMap((section) => section.links)
      .filter(({ href }) => URL.canParse(href, root))
      .map(({ href, ...said }) => {
        const to = new URL(href, new URL(`.${path}`, root));
        // What a link says beforehand leads to the same step.
        to.search = '';
        return { to: to.href, ...said };
      }),
  );
  const byTarget = Map.groupBy(links, ({ to }) => to);
  return (path: string, { id, title }: PageSection): string[] => {
    const to = id ? (byTarget.get(new URL(`.${path}#${id}`, root).href) ?? []) : [];
    return [...new Set(to.flatMap(({ words, around }) => (around === title ? [] : [around || words])))];
  };
}
