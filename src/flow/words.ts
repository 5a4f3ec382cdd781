import GithubSlugger from 'github-slugger';
import type { Finding, Place } from './finding.ts';
import { isAnswer, stepParts } from './step-parts.ts';
import { attribute, isElement, type TreeNode, textOf } from './tree.ts';

/** An article's file, parsed. */
export interface ArticleSource {
  /** Path from the project's root. */
  file: string;
  lang: string;
  /** Its path in the site, with a slash at both ends and without the base. */
  path: string;
  title: string;
  summary: string;
  tree: TreeNode;
}

export interface ConditionWords {
  guard: string;
  words: string;
  place: Place;
}

export interface AnswerWords {
  id: string;
  words: string;
  place: Place;
  /** Conditions that hold for this answer alone. */
  conditions: ConditionWords[];
}

export interface StepWords {
  state: string;
  place: Place;
  /** The step around it. */
  parent?: string;
  /** The text of its first heading; empty if it has none. */
  title: string;
  question?: string;
  answers: AnswerWords[];
}

export interface HeadingWords {
  id: string;
  title: string;
  depth: number;
  place: Place;
  state: boolean;
}

/** A link to a step, or any link with a fragment. */
export interface LinkWords {
  place: Place;
  /** As written in `<StepLink>`. */
  to?: string;
  state?: string;
  /** As written in an ordinary link. */
  url?: string;
  /** The step it stands in. */
  step?: string;
}

/** Every word an article gives a machine, with its place. */
export interface Words extends Omit<ArticleSource, 'tree'> {
  /** What `<Troubleshooter machine>` names; missing in an ordinary article. */
  machine?: string;
  place: Place;
  steps: StepWords[];
  conditions: ConditionWords[];
  retired: { state: string; words: string; place: Place }[];
  headings: HeadingWords[];
  links: LinkWords[];
}

const isCondition = (node: TreeNode) => isElement(node, 'Condition');

/** Reads the words of one article. What is written so that it cannot be read is a finding. */
export function readWords(source: ArticleSource): { words: Words; findings: Finding[] } {
  const { tree, ...article } = source;
  const findings: Finding[] = [];
  const slugger = new GithubSlugger();
  const placeOf = (node: TreeNode): Place => ({
    file: source.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const words: Words = {
    ...article,
    place: placeOf(tree),
    steps: [],
    conditions: [],
    retired: [],
    headings: [],
    links: [],
  };

  /** A required attribute, or a finding that shows how to write it. */
  function required(node: TreeNode, name: string, example: string): string | null {
    const value = attribute(node, name);
    if (value) return value;
    const written = node.attributes?.some((one) => one.name === name);
    findings.push({
      rule: 'attribute',
      place: placeOf(node),
      message: `<${node.name}> has ${written ? `a \`${name}\` that is not a plain string` : `no \`${name}\``}.`,
      fix: `Write ${example}.`,
    });
    return null;
  }

  function condition(node: TreeNode): ConditionWords[] {
    const guard = required(node, 'guard', '<Condition guard="isWorker">it is a worker</Condition>');
    return guard ? [{ guard, words: textOf(node), place: placeOf(node) }] : [];
  }

  function answer(node: TreeNode): AnswerWords[] {
    const id = required(node, 'id', '<Answer id="connected">Connected or Active</Answer>');
    if (!id) return [];
    const conditions = below(node).filter(isCondition).flatMap(condition);
    return [{ id, words: textOf(node, isCondition), place: placeOf(node), conditions }];
  }

  function step(node: TreeNode, parent: string | undefined): void {
    const parts = stepParts(node);
    const state = required(node, 'state', '<Step state="sync-status">');
    if (state) {
      const question = parts.question && textOf(parts.question, isAnswer);
      words.steps.push({
        state,
        place: placeOf(node),
        ...(parent && { parent }),
        title: parts.heading ? textOf(parts.heading) : '',
        ...(question && { question }),
        answers: parts.answers.flatMap((one) => answer(one.node)),
      });
    }
    const claimed = new Set(parts.answers.map((one) => one.node));
    const inside = { state: state ?? undefined, heading: parts.heading, claimed };
    for (const child of node.children ?? []) visit(child, inside);
  }

  function visit(node: TreeNode, within: { state?: string; heading?: TreeNode; claimed?: Set<TreeNode> }): void {
    if (isElement(node, 'Step')) {
      step(node, within.state);
      return;
    }
    if (isAnswer(node)) {
      if (!within.claimed?.has(node)) {
        findings.push({
          rule: 'answer-place',
          place: placeOf(node),
          message: '<Answer> stands inside something else than its step.',
          fix: 'Write each answer on a line of its own, directly in its <Step>.',
        });
      }
      return;
    }
    if (isElement(node, 'Troubleshooter')) {
      const machine = required(node, 'machine', '<Troubleshooter machine="missing-record">');
      if (words.machine) {
        findings.push({
          rule: 'one-troubleshooter',
          place: placeOf(node),
          message: 'This article has a second <Troubleshooter>.',
          fix: 'Write an article of its own for each troubleshooter.',
        });
      } else if (machine) {
        words.machine = machine;
        words.place = placeOf(node);
      }
    } else if (isCondition(node)) {
      words.conditions.push(...condition(node));
    } else if (isElement(node, 'Retired')) {
      const state = required(node, 'state', '<Retired state="old-id">what to do instead</Retired>');
      if (state) words.retired.push({ state, words: textOf(node), place: placeOf(node) });
    } else if (isElement(node, 'StepLink')) {
      const state = required(node, 'state', '<StepLink state="sync-status">words</StepLink>');
      const to = attribute(node, 'to');
      if (state) words.links.push({ place: placeOf(node), state, ...(to && { to }), ...at(within.state) });
    } else if (node.type === 'link' || isElement(node, 'a')) {
      const url = node.url ?? attribute(node, 'href');
      if (url?.includes('#')) words.links.push({ place: placeOf(node), url, ...at(within.state) });
    } else if (node.type === 'heading') {
      const title = textOf(node);
      const state = within.heading === node ? within.state : undefined;
      const id = state ?? slugger.slug(title);
      words.headings.push({ id, title, depth: node.depth ?? 2, place: placeOf(node), state: state !== undefined });
    }
    for (const child of node.children ?? []) visit(child, within);
  }

  visit(tree, {});
  return { words, findings };
}

const at = (step: string | undefined) => (step ? { step } : {});

function below(node: TreeNode): TreeNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...below(child)]);
}
