import type { Finding, Place } from '../finding.ts';
import { placeText } from '../finding.ts';
import { otherwise } from '../flow.ts';
import type { Answer, State } from '../graph.ts';
import type { AnswerWords, StepWords } from '../words.ts';
import type { Locate } from './locate.ts';
import { near } from './near.ts';

type Report = (rule: string, place: Place, message: string, fix: string) => void;

/** What is wrong with the answers that an article writes for a state the machine knows. */
export function answerFindings(
  state: State,
  step: StepWords,
  steps: ReadonlyMap<string, StepWords>,
  locate: Locate,
): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (rule, place, message, fix) => findings.push({ rule, place, message, fix });
  const own = state.answers.filter((answer) => state.kind === 'group' || !answer.group);
  const seen = new Map<string, AnswerWords>();
  for (const said of step.answers) {
    const twin = seen.get(said.id);
    if (twin) {
      report('duplicate-id', said.place, `A second answer "${said.id}" in "${state.id}".`, 'Keep one of the two.');
    } else if (!own.some((answer) => answer.id === said.id)) {
      const inherited = state.answers.find((answer) => answer.id === said.id)?.group;
      report(
        'unknown-answer',
        said.place,
        `The machine knows no answer "${said.id}" in "${state.id}" (${placeText(locate(state.id))}).`,
        inherited
          ? `It is an answer of "${inherited}": write it once, directly in that <Step>.`
          : `Write one of its answers (${
              near(
                said.id,
                own.map((answer) => answer.id),
              ) || 'it has none'
            }), or take it out.`,
      );
    } else seen.set(said.id, said);
  }
  for (const said of seen.values()) conditionsKnown(own, said, report);
  sameWords(state, step, steps, report);
  inOrder(own, [...seen.keys()], step, locate, report);
  return findings;
}

function conditionsKnown(own: Answer[], said: AnswerWords, report: Report): void {
  const targets = own.find((answer) => answer.id === said.id)?.targets ?? [];
  for (const condition of said.conditions) {
    if (!condition.words) report('guard-without-words', condition.place, ...emptyCondition(condition.guard));
    else if (!targets.some((target) => (target.guard ?? otherwise) === condition.guard)) {
      report(
        'condition-without-guard',
        condition.place,
        `The answer "${said.id}" has no target on the condition "${condition.guard}".`,
        `Write ${targets.map((target) => `"${target.guard ?? otherwise}"`).join(' or ')}, or take the <Condition> out.`,
      );
    }
  }
}

function sameWords(state: State, step: StepWords, steps: ReadonlyMap<string, StepWords>, report: Report): void {
  const offered = state.answers.flatMap((answer) => {
    const from = answer.group && answer.group !== state.id ? steps.get(answer.group) : step;
    const said = from?.answers.find((one) => one.id === answer.id);
    return said?.words ? [said] : [];
  });
  offered.forEach((said, index) => {
    const twin = offered.slice(0, index).find((one) => one.words === said.words && one.id !== said.id);
    if (twin) {
      report(
        'same-words',
        said.place,
        `Two answers of "${state.id}" read "${said.words}"; the other stands at ${placeText(twin.place)}.`,
        'Say in one of them what sets it apart.',
      );
    }
  });
}

function inOrder(own: Answer[], written: string[], step: StepWords, locate: Locate, report: Report): void {
  const wanted = own.map((answer) => answer.id).filter((id) => written.includes(id));
  const wrong = written.findIndex((id, index) => id !== wanted[index]);
  if (wrong < 0) return;
  report(
    'answer-order',
    step.answers.find((said) => said.id === written[wrong])?.place ?? step.place,
    `The answers of "${step.state}" stand in another order than in the machine (${placeText(locate(step.state))}).`,
    `Write them in this order: ${wanted.join(', ')}; or change the machine.`,
  );
}

/** Message and mend of a `<Condition>` with nothing in it. */
export function emptyCondition(guard: string): [message: string, fix: string] {
  return [
    `The condition "${guard}" has no words.`,
    `Write <Condition guard="${guard}">it is …</Condition>, without "if".`,
  ];
}
