import type { Finding } from '../finding.ts';
import type { Flow } from '../flow.ts';
import type { LinkWords, Words } from '../words.ts';
import { near } from './near.ts';

/** A machine with the article of one language that was joined with it. */
export interface Joined {
  flow: Flow;
  words: Words;
}

/**
 * Links to steps, in any article.
 * @param joined the joined articles of the same language
 * @param words the article whose links are checked
 * @param unknown machines that could not be joined for another reason: of links to them nothing is said
 * @param pages the paths of all pages, with a slash at both ends
 */
export function linkFindings(joined: Joined[], words: Words, unknown: string[], pages: string[]): Finding[] {
  const own = joined.find((one) => one.words.file === words.file);
  return words.links.flatMap((link) => {
    const report = (rule: string, message: string, fix: string) => [{ rule, place: link.place, message, fix }];
    const path = pathOf(link, words);
    // What has a dot is a file, which may be made by the build.
    if (path && !path.includes('.') && !pages.includes(path)) {
      return report('broken-link', `There is no page "${path}".`, `Write one of: ${near(path, pages)}.`);
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
  });
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
  const fragment = decoded(link.url.slice(link.url.indexOf('#') + 1));
  if (!target || !fragment || fragment.startsWith('walk?') || fragment.startsWith(':~:')) return undefined;
  return { target, state: fragment };
}

/** The path an ordinary link leads to, with a slash at both ends; nothing for one to another site. */
function pathOf({ url }: LinkWords, words: Words): string | undefined {
  if (url === undefined || /^[a-z][a-z+.-]*:|^\/\//i.test(url)) return undefined;
  const { pathname } = new URL(url, `http://site${words.path}`);
  return decoded(pathname.endsWith('/') ? pathname : `${pathname}/`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
