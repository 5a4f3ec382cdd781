import { flows } from 'virtual:flows';
import type { Flow, FlowState } from '../flow/flow.ts';

/**
 * The Flow of a machine in a language.
 * @throws if the machine has no article in that language, which the checks report first
 */
export function flowOf(machine: string, lang = 'en'): Flow {
  const flow = flows[lang]?.[machine];
  if (!flow) throw new Error(`No article in "${lang}" has <Troubleshooter machine="${machine}">.`);
  return flow;
}

/** The troubleshooter whose article stands at a path of the site, if there is one. */
export function flowAt(path: string): Flow | undefined {
  return Object.values(flows)
    .flatMap((byMachine) => Object.values(byMachine))
    .find((flow) => flow.path === path);
}

/** Where a link to a state of a Flow leads: its short place ("Step 3", "Wait", "Check the milestone"). */
export function placeName(state: FlowState, kinds: Record<string, string>): string {
  if (state.outcome) return kinds[state.outcome] ?? '';
  const [short, rest] = state.title.split(':');
  return rest && short && short.length <= 12 ? short : state.title;
}
