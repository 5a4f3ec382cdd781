import type { Element, ElementContent } from 'hast';
import { answersLeading } from '../../flow/arrivals.ts';
import { answerLabel } from '../../flow/flow.ts';
import { array, block, call, run, str } from '../typst.ts';
import { blocks, heading } from './blocks.ts';
import { type Context, labelOf } from './context.ts';
import { attribute, elements, hasClass, isElement, isHeading, plainText } from './hast.ts';
import { inline } from './inline.ts';

export function kindOf(section: Element): string | undefined {
  return attribute(section, 'dataKind');
}

const answerOf = (item: Element) => elements(item, (one) => attribute(one, 'dataAnswer') !== undefined)[0];

export function question(element: Element, context: Context): string {
  return call('question', block(inline(element.children, context)));
}

/** The answers of a question, each a line that is one link; those of its group are set apart. */
export function answers(list: Element, context: Context): string {
  const shared = hasClass(list, 'ts-shared');
  const items = list.children.filter((one): one is Element => isElement(one, 'li'));
  const lines = items.flatMap((item) => {
    const answer = answerOf(item);
    if (!answer) return [];
    const id = (attribute(answer, 'href') ?? '').replace(/^#/, '');
    const to = [str(labelOf(context, id)), str(context.page.headings.get(id) ?? id)];
    const words = block(run(plainText(answer)));
    if (!shared) return [call('answer', String(isFirst(list, context)), ...to, words)];
    return [call('shared-answer', str(context.flow?.states[id]?.outcome ?? 'question'), ...to, words)];
  });
  return shared ? call('shared-answers', block(lines.join('\n'))) : lines.join('\n');
}

const isFirst = (list: Element, { flow }: Context) => attribute(list, 'ariaLabelledBy') === flow?.initial;

/** A question's section: what belongs to its answers stays on their page, the rest follows. */
export function step(section: Element, context: Context): string {
  const isAnswers = (one: ElementContent) => isElement(one, 'ul') && hasClass(one, 'ts-answers', 'ts-shared');
  const end = section.children.findLastIndex(isAnswers) + 1;
  const together = section.children.slice(0, end);
  const rest = section.children.slice(end);
  return `${call('whole', block(blocks(together, context)))}\n${blocks(rest, context)}`;
}

/** A group's section: its heading and introduction, then its steps. */
export function group(section: Element, context: Context): string {
  return blocks(section.children, context);
}

/** Where readers come to an outcome from: a line for each question, linked. */
function arrivals(id: string, context: Context): string[] {
  const { flow, words, page } = context;
  const questions = Object.values(flow?.states ?? {}).filter((state) => state.kind === 'question');
  const lines = questions.flatMap((from) => {
    const leading = answersLeading(from, id).map(({ answer, target }) => `“${answerLabel(answer, target)}”`);
    if (leading.length === 0) return [];
    const link = call('go', str(labelOf(context, from.id)), block(run(page.headings.get(from.id) ?? from.title)));
    return [`${run(`${leading.join(` ${words.or} `)}, ${words.from} `)}${link}`];
  });
  return lines.map((line, index) => call('arrival', block(run(`${index === 0 ? words.if : words.or} `) + line)));
}

export function outcome(section: Element, context: Context): string {
  const id = attribute(section, 'dataState') ?? '';
  const kind = attribute(section, 'dataOutcome') ?? '';
  const isKind = (one: ElementContent) => isElement(one, 'p') && hasClass(one, 'ts-kind');
  const line = section.children.find(isKind);
  const [words] = isElement(line) ? elements(line, (one) => one.tagName === 'b') : [];
  const title = section.children.find(isHeading);
  const rest = section.children.filter((one) => one !== line && one !== title);
  return call(
    'outcome',
    str(kind),
    block(words ? inline(words.children, context) : ''),
    block(isElement(title) ? heading(title, context, 'outcome') : ''),
    array(arrivals(id, context).map(block)),
    block(blocks(rest, context)),
  );
}
