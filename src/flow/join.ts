import type { Finding, Place } from './finding.ts';
import { placeText } from './finding.ts';
import { type Flow, type FlowAnswer, type FlowState, otherwise } from './flow.ts';
import type { Graph, State } from './graph.ts';
import { answerFindings, emptyCondition } from './lint/answers.ts';
import type { Locate } from './lint/locate.ts';
import { near } from './lint/near.ts';
import { conditionPhrase } from './phrases.ts';
import type { StepWords, Words } from './words.ts';

/**
 * Joins a machine with its article. The Flow is whole only if there are no findings: what has no words is left empty.
 */
export function join(graph: Graph, words: Words, locate: Locate): { flow: Flow; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: string, place: Place, message: string, fix: string) =>
    findings.push({ rule, place, message, fix });
  const steps = new Map<string, StepWords>();
  for (const step of words.steps) {
    const first = steps.get(step.state);
    if (first) {
      report(
        'duplicate-id',
        step.place,
        `A second section for the state "${step.state}"; the first stands at ${placeText(first.place)}.`,
        'Keep one of the two.',
      );
    } else if (!graph.states[step.state]) {
      report(
        'section-without-state',
        step.place,
        `The machine has no state "${step.state}" (${placeText(locate())}).`,
        `Write one of its states (${near(step.state, Object.keys(graph.states))}), or take the section out.`,
      );
    } else steps.set(step.state, step);
  }

  const shared = new Map<string, string>();
  const used = new Set<string>();
  for (const condition of words.conditions) {
    if (shared.has(condition.guard)) {
      report(
        'duplicate-id',
        condition.place,
        `The condition "${condition.guard}" already has words.`,
        'Keep one, or write it inside the <Answer> it is meant for.',
      );
    } else if (!condition.words) report('guard-without-words', condition.place, ...emptyCondition(condition.guard));
    else shared.set(condition.guard, condition.words);
  }

  function answersOf(state: State): FlowAnswer[] {
    return state.answers.map((answer) => {
      const home = answer.group ?? state.id;
      const step = steps.get(home);
      const said = step?.answers.find((one) => one.id === answer.id);
      const first = home === state.id;
      if (first && step && !said?.words) {
        report(
          'answer-without-words',
          said?.place ?? step.place,
          `The answer "${answer.id}" of "${home}" has no words (${placeText(locate(home, answer.id))}).`,
          `Write <Answer id="${answer.id}">what the reader would say</Answer> in its <Step>.`,
        );
      }
      return {
        ...answer,
        words: said?.words ?? '',
        targets: answer.targets.map((target) => {
          if (!target.guard && answer.targets.length === 1) return target;
          const guard = target.guard ?? otherwise;
          const own = said?.conditions.find((one) => one.guard === guard)?.words;
          used.add(guard);
          const condition = own ?? shared.get(guard);
          if (target.guard && !condition && first && step) {
            report(
              'guard-without-words',
              said?.place ?? step.place,
              `The guard "${guard}" of the answer "${answer.id}" has no words (${placeText(locate(home, answer.id))}).`,
              `Write <Condition guard="${guard}">it is …</Condition>, without "if".`,
            );
          }
          return { ...target, condition: conditionPhrase(words.lang, target.guard, condition) };
        }),
      };
    });
  }

  const states: Record<string, FlowState> = {};
  for (const state of Object.values(graph.states)) {
    const step = steps.get(state.id);
    if (!step) {
      report(
        'state-without-section',
        words.place,
        `The state "${state.id}" has no section (${placeText(locate(state.id))}).`,
        `Write <Step state="${state.id}"> with a heading in the <Troubleshooter>.`,
      );
    } else {
      if (!step.title) {
        report(
          'state-without-section',
          step.place,
          `The section of "${state.id}" has no heading.`,
          'Write a heading as the first thing in the <Step>; it is the title in charts and lists.',
        );
      }
      findings.push(...answerFindings(state, step, steps, locate));
    }
    const { question } = step ?? {};
    states[state.id] = {
      ...state,
      title: step?.title ?? '',
      ...(question && state.kind === 'question' && { question }),
      answers: answersOf(state),
    };
  }

  for (const condition of words.conditions) {
    if (used.has(condition.guard)) continue;
    report(
      'condition-without-guard',
      condition.place,
      `No answer of the machine has a target on the condition "${condition.guard}" (${placeText(locate())}).`,
      'Write the name of one of its guards, or take the <Condition> out.',
    );
  }
  const { lang, title, summary, path } = words;
  const headings = words.headings.map(({ place: _, ...heading }) => heading);
  const retired = Object.fromEntries(words.retired.map((one) => [one.state, one.words]));
  return { flow: { ...graph, states, lang, title, summary, path, headings, retired }, findings };
}
