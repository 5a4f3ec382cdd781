import { answerLabel, type Flow, type FlowState } from '../flow.ts';
import { articleUrl, stateUrl } from './json.ts';

/** What stands behind a state that is already written out further up, by language. */
const above = new Map([
  ['en', '(above)'],
  ['es', '(más arriba)'],
]);

/**
 * Text that Markdown shows letter by letter in a paragraph, a heading or a link; white space is folded. Addresses are
 * kept from becoming links, since an escape within one would show; at the start a list's number or dash is escaped too.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$#@]|:(?=\/\/)|(?<=www)\.|^[+-]|(?<=^\d+)[.)]/gi, '\\$&');
}

/**
 * The troubleshooter as an indented outline: what is asked, and under it each answer with the question or outcome it
 * leads to. Each is written out where the outline first comes to it, in bold; later it is named with a link and "(above)",
 * so that loops end.
 * @param root the site's address with its base and a slash at the end
 */
export function markdownOutline(flow: Flow, root: URL): string {
  const written = new Set<string>();

  function state(id: string): { text: string; below: FlowState['answers'] } {
    const { title, question, answers } = flow.states[id] as FlowState;
    const link = `[${markdownText(title)}](${stateUrl(flow, id, root)})`;
    if (written.has(id)) return { text: `${link} ${above.get(flow.lang) ?? above.get('en')}`, below: [] };
    written.add(id);
    const asked = question && question !== title ? ` ${markdownText(question)}` : '';
    return { text: `**${link}**${asked}`, below: answers };
  }

  function item(indent: string, lead: string, id: string): string[] {
    const { text, below } = state(id);
    const lines = below.flatMap((answer) =>
      answer.targets.flatMap((target) =>
        item(`${indent}  `, `${markdownText(answerLabel(answer, target))} → `, target.state),
      ),
    );
    return [`${indent}- ${lead}${text}`, ...lines];
  }

  const head = [`# ${markdownText(flow.title)}`, markdownText(flow.summary), `<${articleUrl(flow, root).href}>`];
  return `${[...head.filter(Boolean), item('', '', flow.initial).join('\n')].join('\n\n')}\n`;
}
