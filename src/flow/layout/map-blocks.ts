import type { Flow, FlowState } from '../flow.ts';
import { stackChips } from './map-chips.ts';
import { type Exit, exitsOf } from './map-exits.ts';
import type { MapPlan } from './map-plan.ts';
import type { Box, MapChip, MapNode, Point } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';
import { wrapText } from './text-metrics.ts';

/** A question with the outcomes only it reaches, or an outcome that several reach; places count from its corner. */
export interface Block {
  id: string;
  width: number;
  height: number;
  /** Where lines come in, on its upper edge. */
  entryX: number;
  /** Where its box begins below the chips of the line that comes in. */
  boxY: number;
  exits: Exit[];
  nodes: MapNode[];
  chips: MapChip[];
  /** From the question to each of its own outcomes. */
  ownLines: { to: string; points: Point[] }[];
}

export function boxOf(state: FlowState, width: number): { width: number; height: number } {
  const { padding, border } = state.kind === 'question' ? sizes.question : sizes.outcome;
  const start = state.kind === 'question' ? border : sizes.outcome.bar;
  const { lines } = wrapText(state.title, sizes.text.size, width - 2 * padding - start - border);
  const text = sizes.smallText.line + lines * sizes.text.line;
  return { width, height: Math.max(sizes.boxMinHeight, Math.ceil(text + 2 * (sizes.boxPaddingY + border))) };
}

const bottomOf = (boxes: Box[]) => Math.max(0, ...boxes.map((box) => box.y + box.height));
const rightOf = (boxes: Box[]) => Math.max(0, ...boxes.map((box) => box.x + box.width));

function outcomeBlock(state: FlowState): Block {
  const box = boxOf(state, sizes.outcome.width);
  const nodes = [{ state: state.id, x: 0, y: 0, ...box }];
  return { id: state.id, ...box, entryX: box.width / 2, boxY: 0, exits: [], nodes, chips: [], ownLines: [] };
}

function questionBlock(flow: Flow, plan: MapPlan, state: FlowState): Block {
  const out = plan.routes.filter((route) => route.from === state.id);
  const own = plan.own.get(state.id) ?? [];
  const exits = exitsOf(
    plan,
    state.id,
    out.filter((route) => !own.includes(route.to)),
  );
  const width = exits.boxWidth;

  const into = plan.routes.filter((route) => route.to === state.id);
  const onArrow = into.length === 1 && into[0] && !into[0].back ? stackChips(into[0], 'pill', 0, 0, width) : [];
  for (const chip of onArrow) chip.x = Math.round((width - chip.width) / 2);
  const boxY = onArrow.length > 0 ? bottomOf(onArrow) + sizes.arrow : 0;

  const box = { state: state.id, x: 0, y: boxY, ...boxOf(state, width) };
  const nodes: MapNode[] = [box];
  const chips: MapChip[] = [...onArrow];
  const ownLines: Block['ownLines'] = [];
  const left = width + sizes.outcomeGap;
  const { outdent } = sizes.words;
  const start = { x: width, y: boxY + 16 };
  let y = boxY;
  for (const to of own) {
    const route = out.find((one) => one.to === to);
    const outcome = flow.states[to];
    if (!route || !outcome) continue;
    const words = stackChips(route, 'words', left - outdent, y, sizes.outcome.width + outdent);
    const node = { state: to, x: left, y: bottomOf(words), ...boxOf(outcome, sizes.outcome.width) };
    chips.push(...words);
    nodes.push(node);
    const [busX, middle] = [width + sizes.corner, node.y + Math.round(node.height / 2)];
    ownLines.push({ to, points: [start, { x: busX, y: start.y }, { x: busX, y: middle }, { x: left, y: middle }] });
    y = bottomOf([node]) + sizes.outcomeSpacing;
  }

  const boxBottom = bottomOf([box]);
  const below = bottomOf(nodes);
  for (const { route, x, flagWidth } of exits.exits) {
    if (flagWidth === undefined) continue;
    let flags = stackChips(route, 'flag', x + 1, boxBottom, flagWidth);
    // Beside the outcomes there is only room for what is no wider than the question.
    if (own.length > 0 && rightOf(flags) > width) flags = stackChips(route, 'flag', x + 1, below, flagWidth);
    chips.push(...flags);
  }
  const all = [...nodes, ...chips];
  return {
    id: state.id,
    width: rightOf(all),
    height: bottomOf(all),
    entryX: width / 2,
    boxY,
    exits: exits.exits,
    nodes,
    chips,
    ownLines,
  };
}

/** The blocks of the map, in an order in which lines lead on. */
export function blocksOf(flow: Flow, plan: MapPlan): Block[] {
  const beside = new Set([...plan.own.values()].flat());
  return plan.order.flatMap((id) => {
    const state = flow.states[id];
    if (!state || beside.has(id)) return [];
    return [state.kind === 'outcome' ? outcomeBlock(state) : questionBlock(flow, plan, state)];
  });
}
