import type { Element, ElementContent } from 'hast';
import { chartTypst } from '../chart/chart-typst.ts';
import { array, block, call, run, str } from '../typst.ts';
import { arrivals } from './arrivals.ts';
import { blocks, heading } from './blocks.ts';
import { type Context, labelOf } from './context.ts';
import { attribute, elements, hasClass, isElement, isHeading, plainText } from './hast.ts';
import { inline } from './inline.ts';
import { isOneLine, leastWidth, shortIf, textWidth } from './one-line.ts';
import { supportRequest } from './request.ts';
import { surelyFits } from './surely-fits.ts';

export function kindOf(section: Element): string | undefined {
  return attribute(section, 'dataKind');
}

const answerOf = (item: Element) => elements(item, (one) => attribute(one, 'dataAnswer') !== undefined)[0];

export function question(element: Element, context: Context): string {
  return call('question', block(inline(element.children, context)));
}

/** Where the words of an answer begin, and the size of the first question's: as `template/walking.typ` has them. */
const answerStart = 17;
const firstSize = 12;

/** The answers of a question, each a line that is one link; those of its groups are set apart. */
export function answers(list: Element, context: Context): string {
  const shared = hasClass(list, 'ts-shared');
  const items = list.children.filter((one): one is Element => isElement(one, 'li'));
  const first = !shared && isFirst(list, context);
  const lines = items.flatMap((item) => {
    const answer = answerOf(item);
    if (!answer) return [];
    const id = (attribute(answer, 'href') ?? '').replace(/^#/, '');
    const isCondition = (one: ElementContent) => isElement(one) && hasClass(one, 'ts-condition');
    const [words = '', condition = ''] = [false, true].map((wanted) => {
      const nodes = answer.children.filter((one) => isCondition(one) === wanted);
      return plainText({ type: 'root', children: nodes });
    });
    const title = context.page.headings.get(id) ?? id;
    const row = { words: words + condition, title, page: context.words.page };
    const isShort = isOneLine(row, textWidth - answerStart, first ? firstSize : undefined);
    const parts = [...[labelOf(context, id), title, words, condition].map(str), ...shortIf(isShort)];
    if (!shared) return [call('answer', String(first), ...parts)];
    return [call('shared-answer', str(context.flow?.states[id]?.outcome ?? 'question'), ...parts)];
  });
  const rows = call('answer-rows', String(first), block(lines.join('\n')));
  return shared ? call('shared-answers', block(rows)) : rows;
}

function isFirst(list: Element, { flow }: Context): boolean {
  return (attribute(list, 'ariaLabelledBy') ?? '').replace(/-question$/, '') === flow?.initial;
}

/** A question's section: what belongs to its answers stays on their page, the rest follows. */
export function step(section: Element, context: Context): string {
  const isAnswers = (one: ElementContent) => isElement(one, 'ul') && hasClass(one, 'ts-answers', 'ts-shared');
  const end = section.children.findLastIndex(isAnswers) + 1;
  const together = section.children.slice(0, end);
  const title = together.find(isHeading);
  const look = isElement(title) ? title.tagName.slice(1) : '3';
  const whole = blocks(together, context);
  const first = call('step', str(look), block(whole), `fits: ${surelyFits(whole)}`);
  return `${first}\n${blocks(section.children.slice(end), context)}`;
}

/** A group's section: its heading and introduction, then its steps. */
export function group(section: Element, context: Context): string {
  return blocks(section.children, context);
}

/** A line of an outcome that is there for its link, as a row with a leader; nothing for any other. */
function follow(node: ElementContent, context: Context): string | undefined {
  const link =
    isElement(node, 'p') && hasClass(node, 'ts-stuck') ? node.children.find((one) => isElement(one, 'a')) : node;
  if (!isElement(node) || !isElement(link, 'a')) return undefined;
  const to = context.resolve(attribute(link, 'href') ?? '');
  if (!('label' in to)) return undefined;
  const before = link === node ? node : { ...node, children: node.children.filter((one) => one !== link) };
  const words = plainText(before);
  const title = words === to.title ? '' : to.title;
  const isShort = isOneLine({ words, title, page: context.words.page }, leastWidth);
  return call('follow', str(to.label), str(title), block(run(words)), ...shortIf(isShort));
}

export function outcome(section: Element, context: Context): string {
  const id = attribute(section, 'dataState') ?? '';
  const kind = attribute(section, 'dataOutcome') ?? '';
  const isKind = (one: ElementContent) => isElement(one, 'p') && hasClass(one, 'ts-kind');
  const line = section.children.find(isKind);
  const [words] = isElement(line) ? elements(line, (one) => one.tagName === 'b') : [];
  const title = section.children.find(isHeading);
  const rest = section.children.filter((one) => one !== line && one !== title);
  const text = rest.map((one) => follow(one, context) ?? blocks([one], context)).join('\n');
  const request = kind === 'help' && context.flow ? supportRequest(context.flow, context.words) : undefined;
  const head = isElement(title) ? heading(title, context, 'outcome') : '';
  const lines = arrivals(id, context);
  return call(
    'outcome',
    str(kind),
    block(words ? inline(words.children, context) : ''),
    block(head),
    array(lines.map(({ content, text }) => array([content, str(text)]))),
    block(text),
    `fits: ${surelyFits([head, ...lines.map(({ content }) => content), text].join('\n'), request)}`,
    ...(request ? [`below: fits => ${block(request)}`] : []),
  );
}

/** A flowchart of more states than this has pages of its own. */
const smallChart = 10;

/** The flowchart's section: of the page its heading, then the chart as it is drawn for paper. */
export function flowchart(section: Element, context: Context): string {
  const { flow, words } = context;
  const title = section.children.find(isHeading);
  const chart = [
    isElement(title) ? heading(title, context) : '',
    call('above-chart', block(run(words.chart.howToRead))),
    flow ? chartTypst(flow, { labelOf: (id) => labelOf(context, id), words }) : '',
  ].join('\n');
  const own = flow !== undefined && Object.keys(flow.states).length > smallChart;
  return own ? call('own-pages', block(chart)) : call('whole', block(chart));
}
