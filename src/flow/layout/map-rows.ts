import { type Flow, type FlowState, guardLabel, statesInArticleOrder } from '../flow.ts';
import type { MapChip, MapFrame, MapLayout, MapNode } from './map-shape.ts';

/** What a map shows of one state, in the order in which it is read out. */
export interface MapRow {
  state: FlowState;
  /** The box of a question or an outcome. */
  node?: MapNode;
  /** The frames of a group. */
  frames: MapFrame[];
  /** A question's own answers, or a group's, in the author's order. */
  chips: MapChip[];
}

/** The states of a map in the article's order, each with its answers. */
export function rowsOf(flow: Flow, layout: MapLayout): MapRow[] {
  const nodes = new Map(layout.nodes.map((node) => [node.state, node]));
  const key = (...parts: (string | undefined)[]) => parts.join(' ');
  const chips = new Map(
    [...layout.chips, ...layout.frames.flatMap((frame) => frame.chips)].map((chip) => [
      key(chip.from, chip.answer, chip.to, chip.guard),
      chip,
    ]),
  );
  return statesInArticleOrder(flow).map((state) => ({
    state,
    node: nodes.get(state.id),
    frames: layout.frames.filter((frame) => frame.group === state.id),
    chips: state.answers.flatMap((answer) =>
      answer.targets.flatMap(
        (target) => chips.get(key(state.id, answer.id, target.state, guardLabel(answer, target))) ?? [],
      ),
    ),
  }));
}
