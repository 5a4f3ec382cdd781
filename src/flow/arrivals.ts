import { type Flow, type FlowAnswer, type FlowState, type FlowTarget, statesInArticleOrder } from './flow.ts';

/** The question whose results a state stands among: the last question before it in the article. */
export function questionAbove(flow: Flow, id: string): FlowState | undefined {
  const order = statesInArticleOrder(flow);
  const at = order.findIndex((state) => state.id === id);
  return order.slice(0, Math.max(at, 0)).findLast((state) => state.kind === 'question');
}

/** The answers that lead from one question to a state; those of the compounds around it are left out. */
export function answersLeading(from: FlowState, to: string): { answer: FlowAnswer; target: FlowTarget }[] {
  return from.answers.flatMap((answer) =>
    answer.group ? [] : answer.targets.filter((target) => target.state === to).map((target) => ({ answer, target })),
  );
}
