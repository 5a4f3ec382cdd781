import { type Finding, type Place, placeText } from '../finding.ts';
import type { Graph } from '../graph.ts';
import type { StepWords, Words } from '../words.ts';
import { idFault } from './ids.ts';
import type { StandsAt } from './locate.ts';
import { near, pairUp } from './near.ts';

/** The section of each state, as far as the article has them, in its order. */
export type Sections = ReadonlyMap<string, StepWords>;

/**
 * Finds the section of each state, and what is wrong with the sections. One that calls its state by a wrong name is
 * taken for that of a state without a section.
 */
export function sectionsOf(graph: Graph, words: Words, at: StandsAt): { sections: Sections; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: string, place: Place, message: string, fix: string) =>
    findings.push({ rule, place, message, fix });
  const firsts = new Map<string, StepWords>();
  const strangers: StepWords[] = [];
  for (const step of words.steps) {
    const first = firsts.get(step.state);
    if (first) {
      report(
        'duplicate-id',
        step.place,
        `A second section for the state "${step.state}"; the first stands at ${placeText(first.place)}.`,
        'Keep one of the two.',
      );
    } else if (Object.hasOwn(graph.states, step.state)) firsts.set(step.state, step);
    else strangers.push(step);
  }
  const missing = Object.keys(graph.states).filter((id) => !firsts.has(id));
  const pairs = pairUp(strangers, (step) => step.state, missing);
  const sections = new Map(
    words.steps.flatMap((step): [string, StepWords][] => {
      const state = firsts.get(step.state) === step ? step.state : pairs.get(step);
      return state === undefined ? [] : [[state, step]];
    }),
  );
  for (const step of strangers) {
    const meant = pairs.get(step);
    // One that names no state is reported for that, and so is the state's own id if no section can have it.
    if (step.state === '' || (meant !== undefined && idFault(meant))) continue;
    report(
      'section-without-state',
      step.place,
      `The machine has no state "${step.state}"${
        meant === undefined ? ` (${at()})` : `; its state "${meant}" has no section (${at(meant)})`
      }.`,
      meant === undefined
        ? `Write one of its states (${near(step.state, Object.keys(graph.states))}), or take the section out.`
        : `Write <Step state="${meant}">.`,
    );
  }
  for (const id of missing) {
    if (sections.has(id)) continue;
    report(
      'state-without-section',
      words.place,
      `The state "${id}" has no section (${at(id)}).`,
      `Write <Step state="${id}"> with a heading in the <Troubleshooter>.`,
    );
  }
  for (const [id, step] of sections) {
    if (!step.title) {
      report(
        'section-without-heading',
        step.place,
        `The section of "${id}" has no heading.`,
        'Write a heading as the first thing in the <Step>: it is the title in charts and lists.',
      );
    }
    const misplaced = placeFault(graph, sections, id, step);
    if (misplaced) report('section-place', step.place, `${misplaced[0]} (${at(id)}).`, misplaced[1]);
  }
  return { sections, findings };
}

/**
 * Why a section cannot stand where it does: a compound's holds those of its children, and no other section holds any.
 * An outcome stands where a writer likes.
 */
function placeFault(
  graph: Graph,
  sections: Sections,
  id: string,
  step: StepWords,
): [fault: string, fix: string] | undefined {
  const around = [...sections].find(([, one]) => one.state === step.parent)?.[0];
  if (step.parent !== undefined && around === undefined) return undefined;
  if (around !== undefined && graph.states[around]?.kind !== 'group') {
    return [
      `The section of "${id}" stands in that of "${around}", which is no compound of the machine`,
      'Move it behind the other, or check where that one ends.',
    ];
  }
  const { kind, parent, answers = [] } = graph.states[id] ?? {};
  // A compound without a section is reported for that; a dead end for what it is, and may be meant as an outcome.
  if (
    kind === 'outcome' ||
    (kind === 'question' && answers.length === 0) ||
    around === parent ||
    (parent && !sections.has(parent))
  )
    return undefined;
  return [
    `The section of "${id}" stands ${around ? `in that of "${around}"` : 'at the top'}; in the machine it is ${
      parent ? `in "${parent}"` : 'at the top'
    }`,
    parent ? `Move it into <Step state="${parent}">.` : 'Move it out.',
  ];
}
