import type { Finding } from '../finding.ts';
import type { Flow } from '../flow.ts';
import { decoded, pathOf } from '../link-path.ts';
import type { LinkWords, Words } from '../words.ts';
import { near } from './near.ts';
import { isFile, nearPages } from './pages.ts';
import { presetFindings } from './presets.ts';

/** A machine with the article of one language that was joined with it. */
export interface Joined {
  flow: Flow;
  words: Words;
}

/** What links may lead to, beside steps. */
export interface Site {
  /** The paths of all pages, with a slash at both ends. */
  pages: string[];
  /** The paths of all files that are no pages: what is published as it is, and what the build makes. */
  files: string[];
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
  const { pages, files, anchors } = site;
  const own = joined.find((one) => one.words.file === words.file);
  return words.links.flatMap((link) => [...presetFindings(link, joined, words, site), ...placeFindings(link)]);

  function placeFindings(link: LinkWords): Finding[] {
    const report = (rule: string, message: string, fix: string) => [{ rule, place: link.place, message, fix }];
    const path = pathOf(link, words);
    if (path && isFile(path)) {
      const file = path.slice(0, -1);
      return files.includes(file) ? [] : report('broken-link', ...noFile(link.url ?? '', file));
    }
    if (path && !pages.includes(path)) {
      return report('broken-link', `There is no page "${path}".`, `Write one of: ${nearPages(path, pages, files)}.`);
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

  /** What is wrong with a link to a file: often it is none, but an address without what comes before it. */
  function noFile(url: string, file: string): [fault: string, fix: string] {
    if (/^[^/\s]+@[^/\s]+$/.test(url)) return [`"${url}" is read as a page of this site.`, `Write mailto:${url}.`];
    if (/^www\./i.test(url)) return [`"${url}" is read as a page of this site.`, `Write https://${url}.`];
    return [`There is no file "${file}".`, `Write one of: ${nearPages(`${file}/`, pages, files)}.`];
  }
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
