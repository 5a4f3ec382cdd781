import type { Finding } from './finding.ts';
import { type Flow, type FlowAnswer, type FlowState, guardLabel } from './flow.ts';
import type { Graph, State } from './graph.ts';
import { answerWordsFindings } from './lint/answer-words.ts';
import { answersOf } from './lint/answers.ts';
import { conditionsOf } from './lint/conditions.ts';
import { retiredFindings } from './lint/ids.ts';
import { type Locate, standsAt } from './lint/locate.ts';
import { pageFindings } from './lint/page.ts';
import { sectionsOf } from './lint/sections.ts';
import { conditionPhrase } from './phrases.ts';
import type { Words } from './words.ts';

/**
 * Joins a machine with its article. The Flow is whole only if there are no findings: what has no words is left empty.
 * @param original of a translation: the article it was made from
 */
export function join(
  graph: Graph,
  words: Words,
  locate: Locate,
  original?: Words,
): { flow: Flow; findings: Finding[] } {
  const at = standsAt(locate, original);
  const { sections, findings: ofSections } = sectionsOf(graph, words, at);
  const { said, findings: ofAnswers } = answersOf(graph, sections, words.strays, at);
  const { conditionOf, findings: ofConditions } = conditionsOf(graph, words, sections, said, locate);

  function answersIn(state: State): FlowAnswer[] {
    return state.answers.map((answer) => {
      const home = answer.group ?? state.id;
      return {
        ...answer,
        words: said.get(home)?.get(answer.id)?.words ?? '',
        targets: answer.targets.map((target) => {
          const label = guardLabel(answer, target);
          if (label === undefined) return target;
          return {
            ...target,
            condition: conditionPhrase(words.lang, target.guard, conditionOf(home, answer.id, label)),
          };
        }),
      };
    });
  }

  const states: Record<string, FlowState> = {};
  for (const state of Object.values(graph.states)) {
    const { title = '', question } = sections.get(state.id) ?? {};
    states[state.id] = {
      ...state,
      title,
      ...(question && state.kind === 'question' && { question }),
      answers: answersIn(state),
    };
  }
  const { lang, title, summary, path } = words;
  const headings = words.headings.map(({ place: _, ...heading }) => heading);
  const retired = Object.fromEntries(words.retired.map((one) => [one.state, one.words]));
  return {
    flow: { ...graph, states, lang, title, summary, path, headings, retired },
    findings: [
      ...ofSections,
      ...ofAnswers,
      ...ofConditions,
      ...answerWordsFindings(graph, sections, said, at),
      ...pageFindings(graph, words, sections),
      ...retiredFindings(graph, words),
    ],
  };
}
