import type { AnyStateMachine } from 'xstate';
import { type OutcomeKind, outcomeKinds } from '../../machines/vocabulary/outcome.ts';
import { type Finding, placeText } from '../finding.ts';
import { nodesOf } from '../graph.ts';
import type { Locate } from './locate.ts';

/** Outcomes that do not have exactly one kind, and too few or too many that ask for help. */
export function outcomeFindings(machine: AnyStateMachine, locate: Locate): Finding[] {
  const nodes = nodesOf(machine);
  // Neither has a machine without states any, nor would it help to say so.
  if (nodes.length === 0) return [];
  const outcomes = nodes.filter((node) => node.type === 'final');
  const isKind = (tag: string) => outcomeKinds.includes(tag as OutcomeKind);
  const faulty = outcomes.filter(({ tags }) => tags.length !== 1 || !tags.every(isKind));
  const findings = faulty.map(({ key, path, tags }): Finding => {
    const has = tags.length === 0 ? 'no tag' : tags.length === 1 ? `the tag "${tags[0]}"` : `the tags ${list(tags)}`;
    return {
      rule: 'outcome-kind',
      place: locate(path.join('.'), undefined, 'tags'),
      message: `The outcome "${key}" has ${has}.`,
      fix: `Give it exactly one of the tags ${outcomeKinds.join(', ')}.`,
    };
  });
  const [help, ...more] = outcomes.filter(({ tags }) => tags.includes('help'));
  const report = (path: string[] | undefined, message: string) =>
    findings.push({
      rule: 'one-help',
      place: locate(path?.join('.'), undefined, 'tags'),
      message,
      fix: "Give exactly one final state `tags: 'help'`: every other outcome links to it.",
    });
  // An outcome without its kind may be the one that is missed.
  if (!help && faulty.length === 0) report(undefined, 'No outcome has the tag "help".');
  for (const { key, path } of more) {
    const first = placeText(locate(help?.path.join('.'), undefined, 'tags'));
    report(path, `The outcome "${key}" has the tag "help" too; the first is "${help?.key}" (${first}).`);
  }
  return findings;
}

const list = (tags: string[]) => tags.map((tag) => `"${tag}"`).join(' and ');
