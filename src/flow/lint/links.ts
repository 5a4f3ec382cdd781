import type { Finding } from '../finding.ts';
import type { Flow } from '../flow.ts';
import { decoded, pathOf } from '../link-path.ts';
import { integrationKey } from '../walk/presets.ts';
import type { LinkWords, Words } from '../words.ts';
import { near } from './near.ts';

/** A machine with the article of one language that was joined with it. */
export interface Joined {
  flow: Flow;
  words: Words;
}

/** What links may lead to, beside steps. */
export interface Site {
  /** The paths of all pages, with a slash at both ends. */
  pages: string[];
  /** The ids that can be linked to, by path, of pages whose ids are known. */
  anchors: ReadonlyMap<string, string[]>;
  /** The ids of the integrations. */
  integrations: string[];
}

/**
 * Links of an article that stay in the site: to steps, to pages, to places on pages.
 * @param joined the joined articles of the same language
 * @param words the article whose links are checked
 * @param unknown machines that could not be joined for another reason: of links to them nothing is said
 */
export function linkFindings(joined: Joined[], words: Words, unknown: string[], site: Site): Finding[] {
  const { pages, anchors } = site;
  const own = joined.find((one) => one.words.file === words.file);
  return words.links.flatMap((link) => [...presetFindings(link, joined, words, site), ...placeFindings(link)]);

  function placeFindings(link: LinkWords): Finding[] {
    const report = (rule: string, message: string, fix: string) => [{ rule, place: link.place, message, fix }];
    const path = pathOf(link, words);
    // What has a dot is a file, which may be made by the build.
    if (path && !path.includes('.') && !pages.includes(path)) {
      return report('broken-link', `There is no page "${path}".`, `Write one of: ${near(path, pages)}.`);
    }
    const known = path && anchors.get(path);
    const fragment = fragmentOf(link.url ?? '');
    // What the page's frame and footnotes are called by.
    const framed = /^(_top|footnote-label|user-content-.*)$/.test(fragment);
    if (known && fragment && !framed && !joined.some((one) => one.flow.path === path) && !known.includes(fragment)) {
      return report(
        'broken-link',
        `The page "${path}" has no place "${fragment}".`,
        known.length > 0 ? `Write one of its places (${near(fragment, known)}).` : `Write "${path}".`,
      );
    }
    const found = resolve(link, joined, words);
    if (!found || unknown.includes(found.machine ?? '')) return [];
    const { target, machine, state } = found;
    if (machine === undefined && !target) {
      return report(
        'broken-link',
        'This <StepLink> stands in no troubleshooter and does not say which it leads to.',
        `Write <StepLink to="…" state="${state}"> with one of: ${machines(joined)}.`,
      );
    }
    if (!target) {
      return report(
        'broken-link',
        `There is no troubleshooter "${machine}" to link to.`,
        `Write one of: ${machines(joined)}.`,
      );
    }
    const { flow } = target;
    const id = stateCalled(flow, state);
    if (id === undefined && !(link.url !== undefined && anchorsOf(target).includes(state))) {
      return report(
        'broken-link',
        `"${flow.title}" has no step "${state}".`,
        `Write one of its steps (${near(state, Object.keys(flow.states))}).`,
      );
    }
    const at = link.step && own?.flow.states[link.step];
    if (target === own && at && at.kind === 'question' && id !== undefined && flow.states[id]?.kind !== 'group') {
      return report(
        'link-in-question',
        `A link to "${state}" in the question "${at.id}" is an answer that the machine does not know.`,
        'Make it an answer in the machine, or move the link to an outcome or out of the steps.',
      );
    }
    return [];
  }
}

/** What a link says beforehand to the troubleshooter it leads to, as `?integration=aspire`. */
function presetFindings(link: LinkWords, joined: Joined[], words: Words, { integrations }: Site): Finding[] {
  const { url, place } = link;
  const flow = joined.find((one) => one.flow.path === pathOf(link, words))?.flow;
  const query = url && /\?([^#]*)/.exec(url)?.[1];
  if (!query || !flow) return [];
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const values = key === integrationKey ? integrations : settable(flow, key);
    if (values.includes(value)) return [];
    const [message, fix] =
      values.length > 0
        ? [`"${flow.title}" knows no ${key} "${value}".`, `Write one of: ${near(value, values)}.`]
        : [`"${flow.title}" knows nothing called "${key}".`, `Take "${key}=${value}" out of the link.`];
    return [{ rule: 'unknown-preset', place, message, fix }];
  });
}

/** The values that answers of a machine give to a key of its context. */
function settable(flow: Flow, key: string): string[] {
  const targets = Object.values(flow.states).flatMap(({ answers }) => answers.flatMap((answer) => answer.targets));
  const values = targets.flatMap(({ sets = {} }) => (Object.hasOwn(sets, key) ? [String(sets[key])] : []));
  return [...new Set(values)];
}

/** The place of a page that a link leads to; empty if it leads to the page, to a walk, or to a text. */
function fragmentOf(url: string): string {
  const fragment = decoded(/#(.*)/s.exec(url)?.[1] ?? '');
  return fragment.startsWith('walk?') || fragment.startsWith(':~:') ? '' : fragment;
}

const machines = (joined: Joined[]) => joined.map((one) => one.flow.machine).join(', ');

/** The state with an id, or the one that had it before. */
function stateCalled(flow: Flow, id: string): string | undefined {
  if (Object.hasOwn(flow.states, id)) return id;
  return Object.values(flow.states).find((state) => state.formerly.includes(id))?.id;
}

/** What else an ordinary link may lead to on the page. */
function anchorsOf({ flow, words }: Joined): string[] {
  return [
    'flowchart',
    ...flow.headings.map((one) => one.id),
    ...words.anchors.map((one) => one.id),
    ...words.retired.map((one) => one.state),
  ];
}

interface Resolved {
  /** What a `<StepLink>` names. */
  machine?: string;
  target?: Joined;
  state: string;
}

/** The troubleshooter and the fragment a link names; nothing for a link to other pages or to a walk. */
function resolve(link: LinkWords, joined: Joined[], words: Words): Resolved | undefined {
  if (link.url === undefined) {
    // One that names no step is reported for that.
    if (!link.state) return undefined;
    const machine = link.to ?? words.machine;
    const target = joined.find((one) => one.flow.machine === machine);
    // An article whose own machine is not there is reported for that.
    if (!target && link.to === undefined && words.machine !== undefined) return undefined;
    return { ...(machine !== undefined && { machine }), ...(target && { target }), state: link.state };
  }
  const path = pathOf(link, words);
  const target = joined.find((one) => one.flow.path === path);
  const fragment = fragmentOf(link.url);
  return target && fragment ? { target, state: fragment } : undefined;
}
