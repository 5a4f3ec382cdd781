import { type Finding, type Place, placeText } from '../finding.ts';
import { guardLabel, otherwise } from '../flow.ts';
import { type Answer, type Graph, unnamedGuard } from '../graph.ts';
import { conditionPhrase } from '../phrases.ts';
import type { ConditionWords, Words } from '../words.ts';
import { ownAnswers, type SaidAnswers } from './answers.ts';
import type { Locate } from './locate.ts';
import { near, pairUp } from './near.ts';
import type { Sections } from './sections.ts';

/** The words of the condition on which a target of an answer holds; nothing if they are missing. */
export type ConditionOf = (state: string, answer: string, guard: string) => string | undefined;
type ByGuard = Map<string, ConditionWords>;

/** Finds the words of each condition, and what is wrong with the conditions that are written. */
export function conditionsOf(
  graph: Graph,
  words: Words,
  sections: Sections,
  said: SaidAnswers,
  locate: Locate,
): { conditionOf: ConditionOf; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: string, place: Place, message: string, fix: string) =>
    findings.push({ rule, place, message, fix });

  /** Each guard's condition, the first of several; of one that is called by a wrong name, the one it must be. */
  function read(
    written: ConditionWords[],
    known: string[],
    missing: (read: ByGuard) => string[],
    nowhere: string,
    place: Place,
  ): ByGuard {
    const byGuard: ByGuard = new Map();
    const strangers: ConditionWords[] = [];
    for (const condition of written) {
      const { guard } = condition;
      const first = byGuard.get(guard);
      if (first) {
        report(
          'duplicate-id',
          condition.place,
          `The condition "${guard}" has words already, at ${placeText(first.place)}.`,
          'Keep one, or write it inside the <Answer> it is meant for.',
        );
      } else if (known.includes(guard)) {
        byGuard.set(guard, condition);
        wording(condition);
      } else strangers.push(condition);
    }
    const pairs = pairUp(strangers, (condition) => condition.guard, missing(byGuard));
    for (const condition of strangers) {
      const meant = pairs.get(condition);
      if (meant !== undefined) byGuard.set(meant, condition);
      // One that names no guard is reported for that, and so is a guard without a name.
      if (condition.guard === '' || meant === unnamedGuard) continue;
      report(
        'condition-without-guard',
        condition.place,
        `${nowhere} on the condition "${condition.guard}"${
          meant === undefined ? '' : `; the condition "${meant}" has no words`
        } (${placeText(place)}).`,
        meant === undefined && known.length === 0
          ? 'Take it out.'
          : meant === undefined
            ? `Write one of its conditions (${near(condition.guard, known)}), or take it out.`
            : `Write <Condition guard="${meant}">.`,
      );
    }
    return byGuard;
  }

  function wording({ guard, words: text, place }: ConditionWords): void {
    const prefix = conditionPhrase(words.lang, guard, '…').replace('…', '');
    if (!text) report('guard-without-words', place, `The condition "${guard}" has no words.`, example(guard));
    else if (text.toLowerCase().startsWith(prefix)) {
      report('condition-words', place, `The condition "${guard}" reads "${prefix}${text}".`, example(guard));
    }
  }

  const worded = Object.values(graph.states).filter(({ id }) => sections.has(id));
  const guarded = worded.flatMap((state) =>
    ownAnswers(state).map((answer) => ({
      state: state.id,
      answer,
      guards: guardsIn(answer),
      one: said.get(state.id)?.get(answer.id),
      own: new Map() as ByGuard,
    })),
  );
  for (const use of guarded) {
    const lacking = (read: ByGuard) =>
      use.guards.filter(
        (guard) => guard !== otherwise && !read.has(guard) && !words.conditions.some((one) => one.guard === guard),
      );
    const place = locate(use.state, use.answer.id);
    use.own = read(
      use.one?.conditions ?? [],
      use.guards,
      lacking,
      `The answer "${use.answer.id}" has no target`,
      place,
    );
  }
  const unsaid = (shared: ByGuard) =>
    guarded.flatMap(({ own, guards, state, answer, one }) =>
      guards
        .filter((guard) => guard !== otherwise && !own.has(guard) && !shared.has(guard))
        .map((guard) => ({ guard, state, answer, place: one?.place })),
    );
  const everyGuard = [...new Set(guarded.flatMap(({ guards }) => guards))];
  const shared = read(
    words.conditions,
    everyGuard,
    (known) => [...new Set(unsaid(known).map(({ guard }) => guard))],
    'No answer of the machine has a target',
    locate(),
  );
  for (const [guard, [first]] of Map.groupBy(unsaid(shared), (one) => one.guard)) {
    if (!first || guard === unnamedGuard) continue;
    const { state, answer, place } = first;
    report(
      'guard-without-words',
      place ?? sections.get(state)?.place ?? words.place,
      `The guard "${guard}" of the answer "${answer.id}" has no words (${placeText(locate(state, answer.id))}).`,
      example(guard),
    );
  }
  return {
    conditionOf: (state, answer, guard) =>
      (guarded.find((use) => use.state === state && use.answer.id === answer)?.own.get(guard) ?? shared.get(guard))
        ?.words,
    findings,
  };
}

function guardsIn(answer: Answer): string[] {
  return [...new Set(answer.targets.flatMap((target) => guardLabel(answer, target) ?? []))];
}

const example = (guard: string) => `Write <Condition guard="${guard}">it is …</Condition>, without "if".`;
