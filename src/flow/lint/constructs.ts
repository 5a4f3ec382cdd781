import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { outcomeKinds } from '../../machines/vocabulary/outcome.ts';
import type { Finding } from '../finding.ts';
import { graphOf, nodesOf, stepsOf } from '../graph.ts';
import type { Locate } from './locate.ts';
import { transitionFindings } from './transitions.ts';

/** Fragments that mean something else on a page than a state. */
const reserved = ['flowchart', 'walk', 'handbook', 'otherwise'];
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What a machine holds that cannot be written down on a page, in a PDF or in an export; and ids that cannot be public. */
export function constructFindings(machine: AnyStateMachine, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, state: string | undefined, message: string, fix: string) =>
    findings.push({ rule, place: locate(state), message, fix });
  const forbid = (state: string | undefined, message: string, fix: string) =>
    report('forbidden-construct', state, message, fix);

  const { context } = machine.config as { context?: unknown };
  if (typeof context === 'function' || (context && Object.values(context).some((value) => value !== null))) {
    forbid(
      undefined,
      'The context does not start as `null`s.',
      'Write `context: { record: null }`: nothing is known yet.',
    );
  }
  if (Object.keys(machine.config.on ?? {}).length > 0) {
    forbid(undefined, 'The machine has `on` at its root.', 'Write the answer on a compound state or on each question.');
  }
  for (const node of [machine.root, ...nodesOf(machine)]) {
    const state = node === machine.root ? undefined : node.key;
    const name = state ? `The state "${state}"` : 'The machine';
    for (const [construct, fix] of forbiddenIn(node)) forbid(state, `${name} has ${construct}.`, fix);
    if (!state) continue;
    if (!kebabCase.test(state))
      report('id', state, `The state id "${state}" is not in kebab-case.`, 'Write it like "sync-status".');
    if (reserved.includes(state)) report('id', state, `The state id "${state}" is reserved.`, 'Choose another id.');
    if (node.type === 'final') findings.push(...outcomeFindings(node, locate));
    findings.push(...transitionFindings(machine, node, locate));
  }

  const seen = new Set<string>();
  for (const { key } of nodesOf(machine)) {
    if (seen.has(key))
      report(
        'duplicate-id',
        key,
        `Two states have the id "${key}".`,
        'Rename one of them: ids are unique in a machine.',
      );
    seen.add(key);
  }
  const help = stepsOf(graphOf(machine)).filter((state) => state.outcome === 'help');
  if (help.length !== 1) {
    report(
      'one-help',
      help[1]?.id,
      help.length === 0
        ? 'No outcome has the tag "help".'
        : `Two outcomes have the tag "help": ${help.map((one) => one.id).join(', ')}.`,
      "Give exactly one final state `tags: 'help'`: every other outcome links to it.",
    );
  }
  return findings;
}

function forbiddenIn(node: AnyStateNode): [construct: string, fix: string][] {
  const { config } = node;
  const found: [string, string][] = [];
  const forbid = (holds: unknown, construct: string, fix: string) => holds && found.push([construct, fix]);
  const questions = 'Ask a question instead: only answers move a reader on.';
  forbid(
    node.type === 'compound' && !node.initial?.target?.length,
    'no initial state',
    "Write `initial: 'first-step'`.",
  );
  forbid(!node.parent && node.type === 'atomic', 'no states', 'Write its questions and outcomes in `states`.');
  forbid(node.type === 'parallel', 'parallel states', 'Put one after the other: a reader stands at one step.');
  forbid(node.type === 'history', 'a history state', 'Name the step itself as the target.');
  forbid(node.invoke?.length, 'an invocation', questions);
  forbid(config.after, 'a delayed transition', questions);
  forbid(config.always, 'an eventless transition', questions);
  forbid(config.onDone, '`onDone`', questions);
  forbid(node.entry?.length, 'an entry action', 'Set the context in the action of the answer that leads here.');
  forbid(node.exit?.length, 'an exit action', 'Set the context in the action of the answer that leads away.');
  forbid(
    node.type === 'final' && node.parent?.parent,
    'a final state inside a compound',
    'Move the outcome to the top level of the machine.',
  );
  forbid(
    node.type === 'final' && Object.keys(config.on ?? {}).length,
    'answers though it is final',
    "Take `on` or `type: 'final'` out.",
  );
  return found;
}

function outcomeFindings(node: AnyStateNode, locate: Locate): Finding[] {
  const kinds = node.tags.filter((tag) => (outcomeKinds as readonly string[]).includes(tag));
  if (kinds.length === 1 && node.tags.length === 1) return [];
  const has = node.tags.length === 0 ? 'no tag' : `the tags ${node.tags.join(', ')}`;
  return [
    {
      rule: 'outcome-kind',
      place: locate(node.key),
      message: `The outcome "${node.key}" has ${has}.`,
      fix: `Give it exactly one of the tags ${outcomeKinds.join(', ')}.`,
    },
  ];
}
