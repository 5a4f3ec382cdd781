import { type Finding, type Place, placeText } from '../finding.ts';
import type { Flow } from '../flow.ts';
import type { Graph } from '../graph.ts';
import type { HeadingWords, LinkWords, Words } from '../words.ts';
import type { Locate } from './locate.ts';
import { near } from './near.ts';

/** A machine with the article of one language that was joined with it. */
export interface Joined {
  flow: Flow;
  words: Words;
  locate: Locate;
}

/** What is wrong on the page of one article: two headings with one id, two states with one title. */
export function pageFindings({ flow, words }: Joined): Finding[] {
  const findings: Finding[] = [];
  const ids = new Map<string, HeadingWords>();
  for (const heading of words.headings) {
    const first = ids.get(heading.id);
    if (!first) ids.set(heading.id, heading);
    else if (!(first.state && heading.state)) {
      const [wrong, right] = heading.state ? [first, heading] : [heading, first];
      findings.push({
        rule: 'duplicate-id',
        place: wrong.place,
        message: `The heading "${wrong.title}" gets the id "${wrong.id}", which belongs to the heading at ${placeText(right.place)}.`,
        fix: 'Word the heading that belongs to no state differently.',
      });
    }
  }
  for (const old of Object.values(flow.states).flatMap((state) => state.formerly)) {
    const place = ids.get(old)?.place;
    if (place && !flow.states[old]) {
      findings.push({
        rule: 'duplicate-id',
        place,
        message: `A heading gets the id "${old}", which is the former id of a state.`,
        fix: 'Word the heading differently: old links must land on the state.',
      });
    }
  }
  const titles = new Map<string, Place>();
  for (const step of words.steps) {
    if (!step.title) continue;
    const first = titles.get(step.title);
    if (first) {
      findings.push({
        rule: 'same-title',
        place: step.place,
        message: `Two states have the title "${step.title}"; the other stands at ${placeText(first)}.`,
        fix: 'Say in one of them what sets it apart: a reader on the phone says where they are.',
      });
    } else titles.set(step.title, step.place);
  }
  return findings;
}

/** Old and retired ids that are not what they say. */
export function formerIdFindings(graph: Graph, words: Words, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const check = (id: string, alive: boolean, seen: Set<string>, place: Place, what: string) => {
    if (alive || seen.has(id)) {
      findings.push({
        rule: 'former-id',
        place,
        message: `The former id "${id}" of ${what} is ${alive ? 'alive' : 'listed twice'}.`,
        fix: 'An old link must lead to one place: take it out of `formerly`.',
      });
    }
    seen.add(id);
  };
  const states = new Set<string>();
  for (const state of Object.values(graph.states)) {
    for (const id of state.formerly) check(id, id in graph.states, states, locate(state.id), 'a state');
    const answers = new Set<string>();
    const offered = state.answers.map((answer) => answer.id);
    for (const answer of state.answers) {
      for (const id of answer.formerly) {
        check(id, offered.includes(id), answers, locate(answer.group ?? state.id, answer.id), 'an answer');
      }
    }
  }
  for (const { state, place } of words.retired) {
    if (!(state in graph.states) && !states.has(state)) continue;
    findings.push({
      rule: 'former-id',
      place,
      message: `The retired id "${state}" is ${state in graph.states ? 'alive' : 'a former id of another state'}.`,
      fix: 'Take the <Retired> out, or retire another id.',
    });
  }
  return findings;
}

/**
 * Links to steps, in any article.
 * @param joined the joined articles of the same language
 * @param words the article whose links are checked
 */
export function linkFindings(joined: Joined[], words: Words): Finding[] {
  const own = joined.find((one) => one.words.file === words.file);
  return words.links.flatMap((link) => {
    const found = resolve(link, joined, words);
    if (!found) return [];
    const { target, state } = found;
    if (!target) {
      const machines = joined.map((one) => one.flow.machine);
      return [
        broken(
          link,
          `There is no troubleshooter "${link.to ?? ''}" to link to.`,
          `Write one of: ${machines.join(', ')}.`,
        ),
      ];
    }
    const ids = [...target.flow.headings.map((one) => one.id), 'flowchart', ...formerOf(target.flow)];
    const known =
      link.url !== undefined
        ? ids.includes(state)
        : state in target.flow.states || formerOf(target.flow).includes(state);
    if (!known) {
      const steps = near(state, Object.keys(target.flow.states));
      return [broken(link, `"${target.flow.title}" has no step "${state}".`, `Write one of its steps (${steps}).`)];
    }
    const at = link.step && own?.flow.states[link.step];
    if (target === own && at && at.kind === 'question' && (own.flow.states[state]?.kind ?? 'group') !== 'group') {
      return [
        {
          rule: 'link-in-question',
          place: link.place,
          message: `A link to "${state}" in the question "${at.id}" is an answer that the machine does not know.`,
          fix: 'Make it an answer in the machine, or move the link to an outcome or out of the steps.',
        },
      ];
    }
    return [];
  });
}

function broken(link: LinkWords, message: string, fix: string): Finding {
  return { rule: 'broken-link', place: link.place, message, fix };
}

function formerOf(flow: Flow): string[] {
  return Object.values(flow.states).flatMap((state) => state.formerly);
}

/** The troubleshooter and the fragment a link names; nothing for a link to other pages or to a walk. */
function resolve(link: LinkWords, joined: Joined[], words: Words): { target?: Joined; state: string } | undefined {
  if (link.url === undefined) {
    const machine = link.to ?? words.machine;
    return { target: joined.find((one) => one.flow.machine === machine), state: link.state ?? '' };
  }
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(link.url)) return undefined;
  const url = new URL(link.url, `http://site${words.path}`);
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const target = joined.find((one) => one.flow.path === path);
  const fragment = decodeFragment(url.hash.slice(1));
  if (!target || !fragment || fragment.startsWith('walk?') || fragment.startsWith(':~:')) return undefined;
  return { target, state: fragment };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
