import { type Flow, type FlowState, statesInArticleOrder } from '../flow.ts';
import { type Choice, choiceOf } from './choice.ts';
import type { Place } from './spine-places.ts';

/** An answer on its way to one target, as a link. */
export interface Chip extends Choice {
  /** The question, or the group that gives the answer to all its steps. */
  from: string;
  to: string;
}

/** A group's title, with the answers it gives to all its steps. */
export interface GroupRow {
  kind: 'group';
  state: FlowState;
  chips: Chip[];
}

/** A question or an outcome, with the answers that lead to it from the question it stands under. */
export interface NodeRow {
  kind: 'node';
  state: FlowState;
  depth: number;
  chips: Chip[];
}

/** An answer that leads on: to the next question of the main line or to anywhere else. */
export interface ChipRow {
  kind: 'chip';
  chip: Chip;
  /** The depth of the question that asks. */
  depth: number;
  next: boolean;
}

export type SpineRow = GroupRow | NodeRow | ChipRow;

function chipsOf(state: FlowState): Chip[] {
  const own = state.kind === 'group' ? state.answers : state.answers.filter((answer) => !answer.group);
  return own.flatMap((answer) =>
    answer.targets.map((target) => ({ ...choiceOf(answer, target), from: state.id, to: target.state })),
  );
}

/**
 * The rows of the spine in article order. A question's answers that lead elsewhere stand right below it, those to its
 * outcomes in the outcomes' rows, those to the next question last, before the title of the group it opens.
 */
export function spineRows(flow: Flow, places: Map<string, Place>): SpineRow[] {
  const rows: SpineRow[] = [];
  const order = statesInArticleOrder(flow);
  const chips = new Map(order.map((state) => [state.id, chipsOf(state)]));
  let waiting: Chip[] = [];
  const leadOn = () => {
    for (const chip of waiting) rows.push({ kind: 'chip', chip, depth: 0, next: true });
    waiting = [];
  };

  for (const state of order) {
    const own = chips.get(state.id) ?? [];
    const place = places.get(state.id);
    if (!place) {
      leadOn();
      rows.push({ kind: 'group', state, chips: own });
      continue;
    }
    const { depth, stem } = place;
    if (depth === 0) leadOn();
    const above = depth > 0 && stem ? (chips.get(stem) ?? []).filter((chip) => chip.to === state.id) : [];
    rows.push({ kind: 'node', state, depth, chips: above });
    const isLocal = (chip: Chip) => places.get(chip.to)?.stem === state.id;
    for (const chip of own) if (!isLocal(chip)) rows.push({ kind: 'chip', chip, depth, next: false });
    waiting.push(...own.filter((chip) => isLocal(chip) && places.get(chip.to)?.depth === 0));
  }
  return rows;
}
