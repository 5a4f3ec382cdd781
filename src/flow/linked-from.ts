import type { Flow } from './flow.ts';
import { pathOf } from './link-path.ts';
import type { Words } from './words.ts';

/** An article that links to another one, or the step in it that does. */
export interface LinkedFrom {
  /** Its path, with a slash at both ends. */
  path: string;
  /** The article's title. */
  title: string;
  /** The step that the link stands in: of an outcome or a question. */
  state?: string;
}

/**
 * Which articles link to each, by path: steps first, each once.
 * @param articles the words of the articles of one language
 * @param flows the Flows of that language
 */
export function linkedFrom(articles: Words[], flows: Flow[]): Record<string, LinkedFrom[]> {
  const all = articles.flatMap((words) => {
    const { path, title, machine } = words;
    const own = flows.find((flow) => flow.machine === machine);
    return words.links.flatMap((link) => {
      const to = pathOf(link, words) ?? flows.find((flow) => flow.machine === (link.to ?? machine))?.path;
      const state = link.step && own?.states[link.step];
      if (to === undefined || to === path) return [];
      return [{ to, from: { path, title, ...(state && state.kind !== 'group' && { state: state.id }) } }];
    });
  });
  const byTarget = Map.groupBy(all, ({ to }) => to);
  return Object.fromEntries(
    [...byTarget].map(([to, links]) => {
      const once = new Map(links.map(({ from }) => [`${from.path}#${from.state ?? ''}`, from]));
      return [to, [...once.values()].toSorted((a, b) => Number(!a.state) - Number(!b.state))];
    }),
  );
}
