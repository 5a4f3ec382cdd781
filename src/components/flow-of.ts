import { flows } from 'virtual:flows';
import type { Flow, FlowState } from '../flow/flow.ts';
import { languageOf } from '../flow/phrases.ts';
import { flowIn } from '../flow/untranslated.ts';

/**
 * The Flow of a machine in a language, or in the first one if nobody translated its article.
 * @throws if the machine has no article, which the checks report first
 */
export function flowOf(machine: string, lang = 'en'): Flow {
  const flow = flowIn(flows, machine, lang);
  if (!flow) throw new Error(`No article in "${lang}" has <Troubleshooter machine="${machine}">.`);
  return flow;
}

const machines = new Set(Object.values(flows).flatMap((byMachine) => Object.keys(byMachine)));

/** The troubleshooter that stands at a path of the site, if there is one. */
export function flowAt(path: string): Flow | undefined {
  const lang = languageOf(path.slice(1));
  return [...machines].map((machine) => flowIn(flows, machine, lang)).find((flow) => flow?.path === path);
}

/** Where a link to a state of a Flow leads: its short place ("Step 3", "Wait", "Check the milestone"). */
export function placeName(state: FlowState, kinds: Record<string, string>): string {
  if (state.outcome) return kinds[state.outcome] ?? '';
  const [short, rest] = state.title.split(':');
  return rest && short && short.length <= 12 ? short : state.title;
}
