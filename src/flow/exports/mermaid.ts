import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';
import { answerLabel, type Flow, type FlowState } from '../flow.ts';

/** A shape for each kind of state, around its quoted title. */
const shapes: Record<OutcomeKind | 'question', readonly [string, string]> = {
  question: ['{{', '}}'],
  fix: ['[', ']'],
  wait: ['([', '])'],
  found: ['[[', ']]'],
  solved: ['(', ')'],
  help: ['[/', '/]'],
};

/**
 * Matches what Mermaid would not draw as it stands: its own signs, Markdown and HTML in labels, a list's number or dash,
 * a dot or colon inside a word (addresses, icons, `style x:#f00`), and the signs it puts in place of entities (`ﬂ`, `¶`).
 */
const special = /^[!'(),./:?-]|(?<=^\d+)[.)]|[.:](?=\S)|["#$%&*;<=>@[\\\]^_`{|}~+]|[ﬂ¶]/gu;

/**
 * Text that Mermaid draws letter by letter, in quotes or not: white space is folded, signs stand as entities (`#35;`).
 * https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function mermaidText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(special, (sign) => `#${sign.codePointAt(0)};`);
}

/** The node that stands for a state. The prefix keeps ids such as `end` from being read as Mermaid's own words. */
function nodeId(state: string): string {
  return `s_${state}`;
}

function nodeLines(flow: Flow, parent: string | undefined): string[] {
  return Object.values(flow.states)
    .filter((state) => state.parent === parent)
    .flatMap((state) => {
      const title = `"${mermaidText(state.title)}"`;
      if (state.kind === 'group') {
        return [`subgraph ${nodeId(state.id)}[${title}]`, ...nodeLines(flow, state.id).map(indent), 'end'];
      }
      const [open, close] = shapes[state.outcome ?? 'question'];
      return [`${nodeId(state.id)}${open}${title}${close}`];
    });
}

function edgeLines(state: FlowState): string[] {
  return state.answers.flatMap((answer) =>
    answer.targets.map((target) => {
      const label = `"${mermaidText(answerLabel(answer, target))}"`;
      return `${nodeId(state.id)} -->|${label}| ${nodeId(target.state)}`;
    }),
  );
}

function indent(line: string): string {
  return `  ${line}`;
}

/**
 * The troubleshooter as a Mermaid flowchart: a node a question or outcome, a subgraph a group, an edge a target, labeled
 * with the answer's words and condition. A group's answers leave every step in it; the first question has the class `start`.
 */
export function mermaidFlowchart(flow: Flow): string {
  const questions = Object.values(flow.states).filter((state) => state.kind === 'question');
  const lines = [
    `accTitle: ${mermaidText(flow.title)}`,
    ...nodeLines(flow, undefined),
    ...questions.flatMap(edgeLines),
    `class ${nodeId(flow.initial)} start`,
  ];
  return `${['flowchart TD', ...lines.map(indent)].join('\n')}\n`;
}
