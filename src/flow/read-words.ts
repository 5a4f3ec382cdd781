import type { Finding, Place } from './finding.ts';
import { readHeadings } from './read-headings.ts';
import { readLinks } from './read-links.ts';
import { isAnswer, stepParts } from './step-parts.ts';
import { attribute, below, isElement, type TreeNode, textOf } from './tree.ts';
import type { AnswerWords, ArticleSource, ConditionWords, StepWords, Words } from './words.ts';

const isCondition = (node: TreeNode) => isElement(node, 'Condition');

/** Components that say nothing outside a troubleshooter. */
const insiders = ['Step', 'Answer', 'Condition', 'Retired', 'Flowchart'];

/** What stands around a node. */
interface Around {
  troubleshooter?: boolean;
  step?: StepWords;
}

/**
 * Reads every word an article gives a machine, with its place. What is written wrong is read as far as it can be: one
 * fault makes one finding.
 * @param original of a translation: the words it was made from, whose headings' ids it has
 */
export function readWords(source: ArticleSource, original?: Words): { words: Words; findings: Finding[] } {
  const { tree, ...article } = source;
  const findings: Finding[] = [];
  const placeOf = ({ position }: TreeNode): Place => {
    const { line = 1, column = 1 } = position?.start ?? {};
    return { file: source.file, line, column };
  };
  const report = (rule: string, node: TreeNode, message: string, fix: string) =>
    findings.push({ rule, place: placeOf(node), message, fix });

  const [main, ...more] = [tree, ...below(tree)].filter((node) => isElement(node, 'Troubleshooter'));
  const isSame = (other: TreeNode) => attribute(other, 'machine') === (main && attribute(main, 'machine'));
  for (const other of more) {
    report(
      'one-troubleshooter',
      other,
      'This article has a second <Troubleshooter>.',
      isSame(other)
        ? 'Take out its tag, and the one that ends the first: all of a machine stands in one.'
        : 'Write an article of its own for each troubleshooter.',
    );
  }
  const others = more.filter((other) => !isSame(other));
  const unread = new Set(others);
  const machine = main && required(main, 'machine', '<Troubleshooter machine="slow-printer">');
  const words: Words = {
    ...article,
    ...(machine !== undefined && { machine }),
    others: others.flatMap((other) => attribute(other, 'machine') ?? []),
    place: placeOf(main ?? tree),
    ...{ steps: [], strays: [], conditions: [], retired: [] },
    ...readHeadings(tree, unread, placeOf, original && idsOfNoState(original)),
    ...readLinks(tree, unread, placeOf),
  };
  const claimed = new Set<TreeNode>();
  const outside: TreeNode[] = [];

  /** An attribute that may be left out. */
  function optional(node: TreeNode, name: string, example: string): string {
    return isWritten(node, name) ? required(node, name, example) : '';
  }

  /** A required attribute; if it is missing, a finding that shows how to write it, and nothing for its value. */
  function required(node: TreeNode, name: string, example: string): string {
    const value = attribute(node, name);
    if (value) return value;
    const written = isWritten(node, name);
    report(
      'attribute',
      node,
      `<${node.name}> has ${written ? `a \`${name}\` that is not a plain text` : `no \`${name}\``}.`,
      `Write ${example}.`,
    );
    return '';
  }

  function condition(node: TreeNode): ConditionWords {
    const guard = required(node, 'guard', '<Condition guard="isWireless">it is wireless</Condition>');
    return { guard, words: textOf(node), place: placeOf(node) };
  }

  function answer(node: TreeNode): AnswerWords {
    claimed.add(node);
    const id = required(node, 'id', '<Answer id="plugged-in">It is plugged in</Answer>');
    const conditions = below(node).filter(isCondition).map(condition);
    return { id, words: textOf(node, isCondition), place: placeOf(node), conditions };
  }

  function step(node: TreeNode, around: StepWords | undefined): StepWords {
    const { heading, question, answers } = stepParts(node);
    const asked = question && textOf(question, isAnswer);
    const search = optional(node, 'search', '<Step state="check-cable" search="unplugged, loose wire">');
    const read: StepWords = {
      state: required(node, 'state', '<Step state="check-cable">'),
      place: placeOf(node),
      ...(around && { parent: around.state }),
      title: heading ? textOf(heading) : '',
      ...(asked && { question: asked }),
      ...(search && { search }),
      answers: answers.map((one) => answer(one.node)),
    };
    words.steps.push(read);
    return read;
  }

  function visit(node: TreeNode, around: Around): void {
    if (unread.has(node)) return;
    let inside = around;
    if (node === main || more.includes(node)) inside = { ...around, troubleshooter: true };
    if (!inside.troubleshooter && isElement(node) && insiders.includes(node.name ?? '')) {
      outside.push(node);
      inside = { ...inside, troubleshooter: true };
    }
    if (isElement(node, 'Step')) inside = { ...inside, step: step(node, around.step) };
    else if (isAnswer(node)) {
      if (!claimed.has(node)) misplaced(node, around.step);
      return;
    } else if (isCondition(node)) words.conditions.push(condition(node));
    else if (isElement(node, 'Retired')) {
      const state = required(node, 'state', '<Retired state="old-id">what to do instead</Retired>');
      words.retired.push({ state, words: textOf(node), place: placeOf(node) });
    } else if (isElement(node, 'StepLink')) required(node, 'state', '<StepLink state="check-cable">words</StepLink>');
    for (const child of node.children ?? []) visit(child, inside);
  }

  function misplaced(node: TreeNode, around: StepWords | undefined): void {
    report(
      'answer-place',
      node,
      around ? '<Answer> stands inside something other than its step.' : '<Answer> stands in no step.',
      'Write each answer on a line of its own, directly in its <Step>.',
    );
    const read = answer(node);
    if (!around) words.strays.push(read);
    else around.answers = [...around.answers, read].toSorted(inOrder);
  }

  visit(tree, {});
  for (const node of main ? outside : outside.slice(0, 1)) {
    report(
      'outside-troubleshooter',
      node,
      `<${node.name}> stands outside ${main ? 'the' : 'any'} <Troubleshooter>.`,
      main ? 'Move it inside.' : 'Write `<Troubleshooter machine="…">` around it and all that belongs to it.',
    );
  }
  return { words, findings };
}

/** The ids of an article's headings that belong to no state, in order. */
export const idsOfNoState = ({ headings }: Words) => headings.filter(({ state }) => !state).map(({ id }) => id);

const inOrder = ({ place: a }: AnswerWords, { place: b }: AnswerWords) => a.line - b.line || a.column - b.column;

const isWritten = (node: TreeNode, name: string) => node.attributes?.some((one) => one.name === name) ?? false;
