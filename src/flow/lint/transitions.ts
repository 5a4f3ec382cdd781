import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Finding, placeText } from '../finding.ts';
import { isAnswer } from '../graph.ts';
import { actionFaults, type Fault } from './actions.ts';
import { guardFault } from './guards.ts';
import { formerlyFault, idFault } from './ids.ts';
import type { Locate } from './locate.ts';

interface Written {
  guard?: unknown;
  actions: readonly unknown[];
  meta?: unknown;
  target: readonly unknown[] | undefined;
}

/**
 * What is wrong with how a machine writes the answers of some states. A guard or an action with a fault of its own is
 * reported once, for the first answer that uses it.
 */
export function transitionFindings(machine: AnyStateMachine, nodes: AnyStateNode[], locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const reported = new Set<string>();
  for (const node of nodes) {
    for (const [answer, transitions] of node.transitions as Map<string, Written[]>) {
      if (answer.startsWith('xstate.')) continue;
      const place = locate(node.path.join('.'), answer);
      const name = `The answer "${answer}" of "${node.key}"`;
      const report = (rule: string, message: string, fix: string) => findings.push({ rule, place, message, fix });
      const forbid = ({ says, fix, of }: Fault) => {
        if (!of) report('forbidden-construct', `${name} ${says}.`, fix);
        else if (!reported.has(of.name)) {
          reported.add(of.name);
          const used = `answer "${answer}" of "${node.key}"${of.part ? `, ${placeText(place)}` : ''}`;
          findings.push({
            rule: 'forbidden-construct',
            place: of.part ? locate(undefined, undefined, of.part) : place,
            message: `${of.name} ${says} (${used}).`,
            fix,
          });
        }
      };

      if (!isAnswer(answer)) {
        report('forbidden-construct', `"${node.key}" answers to the wildcard event "${answer}".`, 'Name each answer.');
        continue;
      }
      const fault = idFault(answer);
      if (fault) report('id', `The answer id "${answer}" of "${node.key}" ${fault[0]}.`, fault[1]);
      if (transitions.length === 0) forbid({ says: 'leads nowhere', fix: 'Name the state it leads to.' });
      for (const { target, guard, actions, meta } of transitions) {
        const former = formerlyFault(meta);
        if (former) report('former-id', `${name} ${former[0]}.`, former[1]);
        if (!target) forbid({ says: 'has a transition without target', fix: 'Name the state it leads to.' });
        else if (target.length > 1) forbid({ says: 'has a transition with several targets', fix: 'Name one state.' });
        for (const one of [guardFault(machine, guard) ?? [], actionFaults(machine, actions)].flat()) forbid(one);
      }
    }
  }
  return findings;
}
