import { type Finding, placeText } from '../finding.ts';
import { type Graph, groupsAround } from '../graph.ts';
import type { Locate } from './locate.ts';
import { neverTaken } from './never-taken.ts';

/** What is wrong with where a machine's answers lead, and with answers that stand in each other's way. */
export function targetFindings(graph: Graph, locate: Locate): Finding[] {
  return Object.values(graph.states).flatMap(({ id, kind, answers }) =>
    answers.flatMap((answer): Finding[] => {
      if (answer.group && kind !== 'group') return [];
      const report = (rule: string, what: string, fix: string): Finding => ({
        rule,
        place: locate(id, answer.id),
        message: `The answer "${answer.id}" of "${id}" ${what}`,
        fix,
      });
      const found: Finding[] = [];
      if (answer.targets.length > 0 && answer.targets.every(({ guard }) => guard)) {
        found.push(
          report(
            'no-default-target',
            'has a guard on every target: where none holds, it leads nowhere.',
            "Add a last target without guard: `{ target: '…' }`.",
          ),
        );
      }
      const [never] = neverTaken(answer);
      if (never) {
        found.push(
          report(
            'never-taken-target',
            `has a target, "${never.state}", that is never taken: ${
              never.why === 'same guard'
                ? `one before it has the guard "${never.guard}" too`
                : 'it stands after the one without guard'
            }.`,
            'Write each guard once, and the target without guard last.',
          ),
        );
      }
      for (const group of groupsAround(graph, id)) {
        if (!graph.states[group]?.answers.some((one) => one.id === answer.id)) continue;
        found.push(
          report(
            'shadowed-answer',
            `shadows that of the compound "${group}" (${placeText(locate(group, answer.id))}).`,
            'Take one of the two out, or rename it.',
          ),
        );
      }
      return found;
    }),
  );
}
