import type { Draft, Section, StateConfig } from './random-project.ts';

/** What must be found: a rule, at a text of the article (the first such, or the last) or at what a machine's place is called. */
export interface Expected {
  rule: string;
  text?: string;
  last?: boolean;
  machine?: string;
}

/** A question of a draft, with what faults need to know of it. Each is given to one fault alone. */
export interface Victim {
  id: string;
  config: StateConfig & { on: Record<string, unknown> };
  section: Section;
  /** The sections it stands among. */
  beside: Section[];
}

export interface Fault {
  name: string;
  /** Two faults of one kind would be taken for one, or hide each other. */
  kind?: string;
  /** @param name for what is added */
  plant(draft: Draft, victim: Victim, name: string): Expected;
}

/** Adds an answer to the victim, in machine and article. */
export function addAnswer({ config, section }: Victim, id: string, to: unknown): void {
  config.on[id] = to;
  section.answers.push({ id, words: `Say ${id}` });
}

/** Adds a state at the top, in machine and article, to which an answer of the victim leads. */
export function addState({ machine, sections }: Draft, victim: Victim, id: string, config: StateConfig): Section {
  machine.states[id] = config;
  const answers = Object.keys(config.on ?? {}).map((one) => ({ id: one, words: `Say ${one}` }));
  const section = { state: id, title: `About ${id}`, text: [`Some text on ${id}.`], answers, sections: [] };
  sections.push(section);
  addAnswer(victim, `to-${id}`, `#made.${id}`);
  return section;
}

export const fix: StateConfig = { type: 'final', tags: 'fix' };
export const stepOf = (id: string) => `<Step state="${id}">`;
