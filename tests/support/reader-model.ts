import { groupsAround } from '../../src/flow/graph.ts';
import { type AnswerTap, freshWalk, jumpTo, pickIntegration } from '../../src/flow/walk/acts.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import { encodeWalk, type Walk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import type { Fields } from './expected.ts';
import type { Walkable } from './walkable.ts';
import type { Transition } from './walking.ts';

/** What one entry of the browser's history shows: a walk, or the article. */
export type Entry = { walk: Walk } | { hash: string };

/**
 * A reader of a troubleshooter's page, as the rules of walks have it: what stands in the history, what was picked and
 * typed, and which answers were told.
 */
export class ReaderModel {
  readonly one: Walkable;
  /** What the query of the address says. */
  private readonly query: Walk['presets'];
  entries: Entry[] = [{ hash: '' }];
  at = 0;
  /** The integration chosen last, `null` for none; nothing if the reader never chose. */
  picked: string | null | undefined;
  fields: Fields = {};
  transitions: Transition[] = [];

  constructor(one: Walkable, query: Walk['presets']) {
    this.one = one;
    this.query = query;
  }

  /** Where the walk stands; nothing while reading. */
  get standing(): Standing | undefined {
    const entry = this.entries[this.at] as Entry;
    return 'walk' in entry ? this.one.standing(entry.walk) : undefined;
  }

  get hash(): string {
    const entry = this.entries[this.at] as Entry;
    return 'walk' in entry ? `#${encodeWalk(entry.walk)}` : entry.hash;
  }

  /** Where the next act begins. */
  get here(): Standing {
    return this.standing ?? this.fresh;
  }

  private get fresh(): Standing {
    return this.one.standing(this.withPick(freshWalk(this.query)));
  }

  /** The integration whose facts come first. */
  get shownIntegration(): string {
    const { presets } = this.here.walk;
    return presets.integration ?? '';
  }

  private withPick(walk: Walk): Walk {
    return this.picked === undefined ? walk : pickIntegration(walk, this.picked ?? undefined);
  }

  private stand(walk: Walk): void {
    const standing = this.one.standing(walk);
    this.picked = standing.walk.presets.integration ?? this.picked;
    this.entries[this.at] = { walk: standing.walk };
  }

  private push(entry: Entry): void {
    this.at++;
    this.entries = [...this.entries.slice(0, this.at), entry];
    if ('walk' in entry) this.stand(entry.walk);
  }

  go(walk: Walk): void {
    this.push({ walk });
  }

  jump(state: string): void {
    this.go(jumpTo(this.here, state));
  }

  tap(tap: AnswerTap): void {
    const from = this.here;
    const { flow, guards } = this.one;
    const home = flow.states[tap.from];
    const answer = home?.answers.find(({ id }) => id === tap.answer);
    const inside = home?.kind !== 'group' || groupsAround(flow, from.state).includes(home.id);
    const { targets } = offered(guards, from.context, answer as never);
    if (inside && targets.some(({ state }) => state === tap.target)) {
      this.transitions.push({
        machine: flow.machine,
        from: home?.kind === 'group' ? from.state : tap.from,
        answer: tap.answer,
        to: tap.target ?? '',
      });
    }
    this.go(this.one.after(from, tap).walk);
  }

  read(id: string): void {
    this.push({ hash: `#${id}` });
  }

  /** An address is typed over the one that is there; the same address takes the place of its entry. */
  type(id: string): void {
    const { flow } = this.one;
    const step = flow.states[id];
    const opens = step !== undefined && step.kind !== 'group' && id !== flow.initial;
    this.arrive(`#${id}`, opens ? { walk: jumpTo(this.fresh, id) } : { hash: `#${id}` });
  }

  /** The link of a walk brings its own choice of integration. */
  paste(walk: Walk): void {
    this.arrive(`#${encodeWalk(walk)}`, { walk: { ...walk, presets: { ...this.query, ...walk.presets } } });
  }

  private arrive(address: string, entry: Entry): void {
    if (this.hash !== address) this.push(entry);
    else if ('walk' in entry) this.stand(entry.walk);
    else this.entries[this.at] = entry;
  }

  /** Back and Forward, and reload by 0. */
  traverse(by: number): void {
    this.at += by;
    const entry = this.entries[this.at] as Entry;
    if ('walk' in entry) this.stand(this.withPick(entry.walk));
  }

  pick(integration: string): void {
    this.picked = integration || null;
    const { standing } = this;
    if (standing) this.stand(this.withPick(standing.walk));
  }
}
