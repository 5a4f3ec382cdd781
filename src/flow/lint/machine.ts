import type { AnyStateMachine } from 'xstate';
import type { Finding } from '../finding.ts';
import { type Graph, guardsOf } from '../graph.ts';
import { constructFindings } from './constructs.ts';
import { formerIdFindings, stateIdFindings } from './ids.ts';
import type { Locate } from './locate.ts';
import { outcomeFindings } from './outcomes.ts';
import { reachFindings } from './reach.ts';
import { targetFindings } from './targets.ts';
import { withForbiddenWays } from './ways.ts';

/**
 * Everything that is wrong with a machine alone.
 * @param graph what was read from it
 */
export function machineFindings(machine: AnyStateMachine, graph: Graph, locate: Locate): Finding[] {
  return [
    ...constructFindings(machine, locate),
    ...stateIdFindings(machine, locate),
    ...outcomeFindings(machine, locate),
    ...targetFindings(graph, locate),
    ...formerIdFindings(graph, locate),
    ...reachFindings(withForbiddenWays(machine, graph), guardsOf(machine), locate),
  ];
}
