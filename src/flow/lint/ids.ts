import type { AnyStateMachine } from 'xstate';
import { type Finding, type Place, placeText } from '../finding.ts';
import { type Graph, nodesOf } from '../graph.ts';
import type { Words } from '../words.ts';
import type { Locate } from './locate.ts';
import { nearest } from './near.ts';

/** Fragments and names that mean something else than a state or an answer. */
const reserved = ['flowchart', 'walk', 'handbook', 'otherwise'];
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Why an id cannot be public ("is reserved"), and what to write instead. */
export function idFault(id: string): [fault: string, fix: string] | undefined {
  if (!kebabCase.test(id)) return ['is not in kebab-case', 'Write lower-case words and hyphens, like "check-cable".'];
  return reserved.includes(id) ? ['is reserved', 'Choose another id.'] : undefined;
}

/** States whose ids cannot be public, and states that share one. */
export function stateIdFindings(machine: AnyStateMachine, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Place>();
  for (const { key, path, meta } of nodesOf(machine)) {
    const place = locate(path.join('.'));
    const report = (rule: string, message: string, fix: string, at = place) =>
      findings.push({ rule, place: at, message, fix });
    const fault = idFault(key);
    if (fault) report('id', `The state id "${key}" ${fault[0]}.`, fault[1]);
    const former = formerlyFault(meta);
    if (former) {
      report('former-id', `The state "${key}" ${former[0]}.`, former[1], locate(path.join('.'), undefined, 'meta'));
    }
    const first = seen.get(key);
    if (first) {
      report(
        'duplicate-id',
        `A second state has the id "${key}"; the first stands at ${placeText(first)}.`,
        'Rename one of them: ids are unique in a machine.',
      );
    } else seen.set(key, place);
  }
  return findings;
}

/** Why old ids in `meta.formerly` would not be seen. */
export function formerlyFault(meta: unknown): [fault: string, fix: string] | undefined {
  const listed = (meta as { formerly?: unknown } | undefined)?.formerly;
  const misspelled = Object.keys(meta ?? {}).find((key) => key !== 'formerly' && nearest(key, ['formerly']));
  if (misspelled) return [`has a \`${misspelled}\`, which nothing reads`, "Write `meta: { formerly: ['old-id'] }`."];
  const whole = Array.isArray(listed) && listed.every((id) => typeof id === 'string');
  return listed === undefined || whole
    ? undefined
    : ['has a `formerly` that is not a list of ids', "Write `meta: { formerly: ['old-id'] }`."];
}

/** Former ids that do not lead an old link to one place. */
export function formerIdFindings(graph: Graph, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const check = (id: string, what: string, alive: string[], seen: Set<string>, place: Place) => {
    if (alive.includes(id) || seen.has(id)) {
      findings.push({
        rule: 'former-id',
        place,
        message: `The former id "${id}" of ${what} ${alive.includes(id) ? 'is still in use' : 'is listed twice'}.`,
        fix: 'Take it out of `formerly`: an old link leads to one place.',
      });
    }
    seen.add(id);
  };
  const states = new Set<string>();
  for (const state of Object.values(graph.states)) {
    for (const id of state.formerly) {
      check(id, `the state "${state.id}"`, Object.keys(graph.states), states, locate(state.id, undefined, 'meta'));
    }
    const offered = state.answers.map((answer) => answer.id);
    const answers = new Set<string>();
    for (const answer of state.answers) {
      for (const id of answer.formerly) {
        check(id, `the answer "${answer.id}"`, offered, answers, locate(answer.group ?? state.id, answer.id));
      }
    }
  }
  const texts = new Set<string>();
  return findings.filter(({ place, message }) => {
    const text = `${placeText(place)} ${message}`;
    return !texts.has(text) && texts.add(text);
  });
}

/** Retired ids that are not gone, or have nothing to say. */
export function retiredFindings(graph: Graph, words: Words): Finding[] {
  return words.retired.flatMap(({ state, words: text, place }) => {
    const now = Object.values(graph.states).find((one) => one.formerly.includes(state));
    const alive = Object.hasOwn(graph.states, state);
    if (alive || now) {
      return [
        {
          rule: 'former-id',
          place,
          message: `The retired id "${state}" ${alive ? 'is still in use' : `is a former id of "${now?.id}"`}.`,
          fix: 'Take the <Retired> out, or retire another id.',
        },
      ];
    }
    if (text || !state) return [];
    return [
      {
        rule: 'retired-without-words',
        place,
        message: `The retired id "${state}" has no words.`,
        fix: `Write <Retired state="${state}">what to do instead</Retired>.`,
      },
    ];
  });
}
