import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';
import type { Flow, FlowAnswer, FlowState } from '../flow.ts';
import type { StateKind, Value } from '../graph.ts';
import { canonicalJson } from './canonical-json.ts';

export interface TroubleshooterTarget {
  state: string;
  guard?: string;
  condition?: string;
  sets?: Record<string, Value>;
}

export interface TroubleshooterAnswer {
  id: string;
  words: string;
  targets: TroubleshooterTarget[];
}

export interface TroubleshooterState {
  kind: StateKind;
  outcome?: OutcomeKind;
  title: string;
  question?: string;
  url: string;
  parent?: string;
  answers: TroubleshooterAnswer[];
}

/** A troubleshooter as other programs read it; `troubleshooter.schema.json` describes every member. */
export interface TroubleshooterJson {
  $schema: string;
  machine: string;
  title: string;
  url: string;
  hash: string;
  initial: string;
  states: Record<string, TroubleshooterState>;
}

/** Absolute URL of a troubleshooter's article. `root` is the site's address with its base and a slash at the end. */
export function articleUrl(flow: Flow, root: URL): URL {
  return new URL(flow.path.slice(1), root);
}

/** Absolute URL of a state's section. */
export function stateUrl(flow: Flow, id: string, root: URL): string {
  return new URL(`#${id}`, articleUrl(flow, root)).href;
}

function answerJson({ id, words, targets }: FlowAnswer): TroubleshooterAnswer {
  return {
    id,
    words,
    targets: targets.map(({ state, guard, condition, sets }) => ({ state, guard, condition, sets })),
  };
}

function stateJson(state: FlowState, url: string): TroubleshooterState {
  const { kind, outcome, title, question, parent, answers } = state;
  // Every step of a group lists the group's answers, so a program that follows the steps needs no notion of groups.
  return { kind, outcome, title, question, url, parent, answers: kind === 'group' ? [] : answers.map(answerJson) };
}

/**
 * What a troubleshooter decides, without its words: lower-case hex SHA-256 of the RFC 8785 JSON of `{ initial, states }`
 * without title, question, url, words and condition. It changes when an answer leads elsewhere and not when a text is edited.
 */
export async function decisionHash({
  initial,
  states,
}: Pick<TroubleshooterJson, 'initial' | 'states'>): Promise<string> {
  const decided = Object.entries(states).map(([id, { kind, outcome, parent, answers }]) => {
    const bare = answers.map((answer) => ({
      id: answer.id,
      targets: answer.targets.map(({ state, guard, sets }) => ({ state, guard, sets })),
    }));
    return [id, { kind, outcome, parent, answers: bare }] as const;
  });
  const text = canonicalJson({ initial, states: Object.fromEntries(decided) });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The troubleshooter as plain JSON, states in the machine's order.
 * @param root the site's address with its base and a slash at the end
 */
export async function troubleshooterJson(flow: Flow, root: URL): Promise<TroubleshooterJson> {
  const { machine, title, initial } = flow;
  const states = Object.fromEntries(
    Object.values(flow.states).map((state) => [state.id, stateJson(state, stateUrl(flow, state.id, root))]),
  );
  return {
    $schema: new URL('troubleshooters/troubleshooter.schema.json', root).href,
    machine,
    title,
    url: articleUrl(flow, root).href,
    hash: await decisionHash({ initial, states }),
    initial,
    states,
  };
}
