import { type Finding, type Place, placeText } from '../finding.ts';
import type { Graph, State } from '../graph.ts';
import type { AnswerWords } from '../words.ts';
import { ownAnswers, type SaidAnswers } from './answers.ts';
import type { StandsAt } from './locate.ts';
import type { Sections } from './sections.ts';

/** Answers of one state that read the same, and answers in another order than the machine's. */
export function answerWordsFindings(graph: Graph, sections: Sections, said: SaidAnswers, at: StandsAt): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, place: Place, message: string, fix: string) =>
    findings.push({ rule, place, message, fix });

  for (const [id, section] of sections) {
    const state = graph.states[id] as State;
    const own = [...(said.get(id) ?? [])];
    const offered = [...own, ...inherited(graph, said, state.parent)];
    own.forEach(([answer, one], index) => {
      const twin = offered
        .filter(([other], at) => other !== answer && (at < index || at >= own.length))
        .find(([, other]) => one.words && fold(other.words) === fold(one.words))?.[1];
      if (!twin) return;
      report(
        'same-words',
        one.place,
        `Two answers of "${id}" read "${one.words}"; the other stands at ${placeText(twin.place)}.`,
        'Say in one of them what sets it apart.',
      );
    });

    const wanted = ownAnswers(state).map((answer) => answer.id);
    const written = section.answers.flatMap((one) => own.find(([, other]) => other === one)?.[0] ?? []);
    const sorted = wanted.filter((answer) => written.includes(answer));
    const wrong = written.findIndex((answer, index) => answer !== sorted[index]);
    if (wrong >= 0) {
      report(
        'answer-order',
        said.get(id)?.get(written[wrong] ?? '')?.place ?? section.place,
        `The answers of "${id}" stand in another order than in the machine (${at(id)}).`,
        `Write them in this order: ${sorted.join(', ')}; or change the machine.`,
      );
    }
  }
  return findings;
}

function inherited(graph: Graph, said: SaidAnswers, group: string | undefined): [string, AnswerWords][] {
  return group === undefined
    ? []
    : [...(said.get(group) ?? []), ...inherited(graph, said, graph.states[group]?.parent)];
}

const fold = (words: string) => words.toLowerCase();
