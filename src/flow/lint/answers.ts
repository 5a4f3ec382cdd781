import type { Finding, Place } from '../finding.ts';
import type { Answer, Graph, State } from '../graph.ts';
import type { AnswerWords } from '../words.ts';
import { idFault } from './ids.ts';
import type { StandsAt } from './locate.ts';
import { near, pairUp } from './near.ts';
import type { Sections } from './sections.ts';

/** What an article says of the answers each state gives itself: by state, then by answer, in the article's order. */
export type SaidAnswers = ReadonlyMap<string, ReadonlyMap<string, AnswerWords>>;

type Report = (rule: string, place: Place, message: string, fix: string) => void;
type Said = Map<string, Map<string, AnswerWords>>;

/** The answers a state gives itself: a question its own, a compound those to its steps. */
export function ownAnswers(state: State): Answer[] {
  return state.kind === 'group' ? state.answers : state.answers.filter((answer) => !answer.group);
}

/**
 * Finds the words of each answer, and what is wrong with the answers that are written. One that stands in another
 * section, or is called by a wrong name, is taken for the answer that it must be.
 * @param strays answers that stand in no section
 */
export function answersOf(
  graph: Graph,
  sections: Sections,
  strays: AnswerWords[],
  at: StandsAt,
): { said: SaidAnswers; findings: Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (rule, place, message, fix) => findings.push({ rule, place, message, fix });
  const said: Said = new Map();
  const strangers = new Map<string, AnswerWords[]>();
  for (const [id, section] of sections) {
    const own = ownAnswers(graph.states[id] as State).map((answer) => answer.id);
    const known = new Map<string, AnswerWords>();
    for (const one of section.answers) {
      if (known.has(one.id)) {
        report('duplicate-id', one.place, `A second answer "${one.id}" in "${id}".`, 'Keep one of the two.');
      } else if (own.includes(one.id)) known.set(one.id, one);
      else strangers.set(id, [...(strangers.get(id) ?? []), one]);
    }
    said.set(id, known);
  }
  const missing = (id: string) =>
    ownAnswers(graph.states[id] as State)
      .map((answer) => answer.id)
      .filter((answer) => !said.get(id)?.has(answer));
  /** Takes an answer written elsewhere for the one that is missed; says whose it is. */
  const homeOf = (one: AnswerWords): string | undefined => {
    const home = [...sections.keys()].find((id) => missing(id).includes(one.id));
    if (home !== undefined) said.get(home)?.set(one.id, one);
    return home;
  };
  for (const stray of strays) homeOf(stray);
  for (const [id, all] of strangers) {
    const rest: AnswerWords[] = [];
    for (const one of all) {
      const home = homeOf(one) ?? graph.states[id]?.answers.find((answer) => answer.id === one.id)?.group;
      if (home === undefined) rest.push(one);
      else {
        report(
          'unknown-answer',
          one.place,
          `The answer "${one.id}" belongs to "${home}", not to "${id}" (${at(home, one.id)}).`,
          `Write it once, directly in <Step state="${home}">.`,
        );
      }
    }
    const pairs = pairUp(rest, (one) => one.id, missing(id));
    for (const one of rest) unknown(one, id, pairs.get(one));
  }

  function unknown(one: AnswerWords, id: string, meant: string | undefined): void {
    if (meant !== undefined) said.get(id)?.set(meant, one);
    // One without an id is reported for that, and so is the machine's own if no answer can have it.
    if (one.id === '' || (meant !== undefined && idFault(meant))) return;
    const own = ownAnswers(graph.states[id] as State).map((answer) => answer.id);
    report(
      'unknown-answer',
      one.place,
      `The machine knows no answer "${one.id}" in "${id}"${
        meant === undefined ? ` (${at(id)})` : `; its answer "${meant}" has no words (${at(id, meant)})`
      }.`,
      meant !== undefined
        ? `Write <Answer id="${meant}">.`
        : own.length > 0
          ? `Write one of its answers (${near(one.id, own)}), or take it out.`
          : 'Take it out.',
    );
  }

  for (const [id, section] of sections) {
    const words = said.get(id) ?? new Map<string, AnswerWords>();
    for (const answer of ownAnswers(graph.states[id] as State)) {
      const one = words.get(answer.id);
      if (one?.words) continue;
      report(
        'answer-without-words',
        one?.place ?? section.place,
        `The answer "${answer.id}" of "${id}" has no words (${at(id, answer.id)}).`,
        `Write <Answer id="${answer.id}">what the reader would say</Answer> in its <Step>.`,
      );
    }
  }
  return { said, findings };
}
