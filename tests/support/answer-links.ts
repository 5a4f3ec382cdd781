import type { AnyStateMachine } from 'xstate';
import { answerLabel, type Flow, guardLabel } from '../../src/flow/flow.ts';
import { holding } from '../exports/holding.ts';
import type { PathAnswer } from './paths.ts';

export const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The link that a reader follows who knows what the context says: how it is found in the page, and its words. */
export function answerLinkOf(machine: AnyStateMachine, flow: Flow, { state, answer, context }: PathAnswer) {
  const own = flow.states[state]?.answers.find(({ id }) => id === answer);
  if (!own) throw new Error(`${state} has no answer ${answer}.`);
  const target = holding(machine, own.targets, context);
  const label = guardLabel(own, target);
  const selector = `section[data-state="${state}"] a[data-answer="${answer}"]${label ? `[data-guard="${label}"]` : ''}`;
  return { selector, words: answerLabel(own, target) };
}
