import { answerLabel, type FlowAnswer, type FlowTarget, guardLabel } from '../flow.ts';

/** An answer on its way to one target, as a chart shows it. */
export interface Choice {
  answer: string;
  guard?: string;
  words: string;
}

export function choiceOf(answer: FlowAnswer, target: FlowTarget): Choice {
  const guard = guardLabel(answer, target);
  return { answer: answer.id, ...(guard && { guard }), words: answerLabel(answer, target) };
}
