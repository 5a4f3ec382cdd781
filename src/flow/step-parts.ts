import { isElement, type TreeNode, textOf } from './tree.ts';

/** Left out where a question's own text is read. */
export const isAnswer = (node: TreeNode) => isElement(node, 'Answer');

/** What stands directly in a `<Step>`, told apart once for the words and for the page made of them. */
export interface StepParts {
  heading?: TreeNode;
  /** The last paragraph before the first answer; answers on its own lines are not part of its text. */
  question?: TreeNode;
  /** Each answer with the child of the step that holds it: itself, or a paragraph. */
  answers: { node: TreeNode; within: TreeNode }[];
  steps: TreeNode[];
}

/** Sorts the children of a `<Step>` element. An answer that stands deeper than in a paragraph is not among them. */
export function stepParts(step: TreeNode): StepParts {
  const parts: StepParts = { answers: [], steps: [] };
  for (const child of step.children ?? []) {
    if (isAnswer(child)) parts.answers.push({ node: child, within: child });
    else if (isElement(child, 'Step')) parts.steps.push(child);
    else if (child.type === 'heading') parts.heading ??= child;
    else if (child.type === 'paragraph') {
      const inline = (child.children ?? []).filter(isAnswer);
      if (parts.answers.length === 0 && textOf(child, isAnswer)) parts.question = child;
      parts.answers.push(...inline.map((node) => ({ node, within: child })));
    }
  }
  if (parts.answers.length === 0) delete parts.question;
  return parts;
}
