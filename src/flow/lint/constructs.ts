import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Finding } from '../finding.ts';
import { nodesOf } from '../graph.ts';
import type { Locate } from './locate.ts';
import { transitionFindings } from './transitions.ts';

/** What a machine holds that cannot be written down on a page, in a PDF or in an export. */
export function constructFindings(machine: AnyStateMachine, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const { context } = machine.config as { context?: unknown };
  if (typeof context === 'function' || (context && Object.values(context).some((value) => value !== null))) {
    findings.push({
      rule: 'forbidden-construct',
      place: locate(undefined, undefined, 'context'),
      message: 'The context does not start as `null`s.',
      fix: 'Write `null` for each key: nothing is known yet.',
    });
  }
  for (const node of [machine.root, ...nodesOf(machine)]) {
    const state = node === machine.root ? undefined : node.path.join('.');
    const name = state === undefined ? 'The machine' : `The state "${node.key}"`;
    for (const [what, fix, part] of forbiddenIn(node)) {
      const place = locate(state, undefined, part);
      findings.push({ rule: 'forbidden-construct', place, message: `${name} ${what}.`, fix });
    }
  }
  return [...findings, ...transitionFindings(machine, nodesOf(machine), locate)];
}

function forbiddenIn(node: AnyStateNode): [what: string, fix: string, part?: string][] {
  const { config, type } = node;
  const root = !node.parent;
  const answers = Object.keys(config.on ?? {}).length > 0;
  const questions = 'Ask a question instead: only answers move a reader on.';
  const found: [string, string, string?][] = [];
  const forbid = (holds: unknown, what: string, fix: string, part?: string) => holds && found.push([what, fix, part]);

  forbid(root && type === 'atomic', 'has no states', 'Write its questions and outcomes in `states`.');
  forbid(root && answers, 'has `on` at its root', 'Write the answer on a compound state or on each question.', 'on');
  forbid(
    type === 'parallel',
    'is parallel',
    'Put its states one after the other: a reader stands at one step.',
    'type',
  );
  forbid(type === 'history', 'is a history state', 'Name the step itself as the target.');
  forbid(node.invoke?.length, 'has an invocation (`invoke`)', questions, 'invoke');
  forbid(config.after, 'has a delayed transition (`after`)', questions, 'after');
  forbid(config.always, 'has an eventless transition (`always`)', questions, 'always');
  forbid(config.onDone, 'has `onDone`', questions, 'onDone');
  forbid(config.route, 'has a `route`', 'Take it out: every step has its own link.', 'route');
  const here = root ? 'of the first answers' : 'of the answers that lead here';
  forbid(config.entry, 'has an entry action', `Set the context in the actions ${here}.`, 'entry');
  forbid(config.exit, 'has an exit action', 'Set the context in the actions of the answers that lead away.', 'exit');
  forbid(
    type === 'compound' && node.initial.actions.length > 0,
    'has an action on its initial transition',
    `Set the context in the actions ${here}.`,
    'initial',
  );
  for (const part of ['output', 'meta', 'description', 'tags'] as const) {
    const fix = 'Write it as plain values, or take it out: an export cannot hold it.';
    forbid(holdsFunction(config[part]), `computes its \`${part}\``, fix, part);
  }
  const inside = type === 'final' && node.parent?.parent;
  forbid(inside, 'is an outcome inside a compound', 'Move it to the top level of the machine.');
  forbid(type === 'final' && answers, 'has answers though it is final', "Take `on` or `type: 'final'` out.", 'on');
  return found;
}

function holdsFunction(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return Object.values(value).some(holdsFunction);
}
