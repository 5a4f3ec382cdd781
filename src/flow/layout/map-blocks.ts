import type { Flow, FlowState } from '../flow.ts';
import { stackChips } from './map-chips.ts';
import { chipsAtEnd, type Exit, exitsOf } from './map-exits.ts';
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

function sizeOf(state: FlowState, width: number): { width: number; height: number } {
  const { padding, border } = state.kind === 'question' ? sizes.question : sizes.outcome;
  const start = state.kind === 'question' ? border : sizes.outcome.bar;
  const { lines } = wrapText(state.title, sizes.text.size, width - 2 * padding - start - border);
  const text = sizes.smallText.line + lines * sizes.text.line;
  return { width, height: Math.max(sizes.boxMinHeight, Math.ceil(text + 2 * (sizes.boxPaddingY + border))) };
}

const bottomOf = (boxes: Box[]) => Math.max(0, ...boxes.map((box) => box.y + box.height));
const rightOf = (boxes: Box[]) => Math.max(0, ...boxes.map((box) => box.x + box.width));

function outcomeBlock(state: FlowState): Block {
  const box = sizeOf(state, sizes.outcome.width);
  const nodes = [{ state: state.id, x: 0, y: 0, ...box }];
  return { id: state.id, ...box, entryX: box.width / 2, boxY: 0, exits: [], nodes, chips: [], ownLines: [] };
}

type Part = Pick<Block, 'nodes' | 'chips' | 'ownLines'>;

/** The outcomes that only a question reaches, below each other at the right of its box, under their answers' words. */
function besideOf(flow: Flow, plan: MapPlan, box: MapNode): Part {
  const part: Part = { nodes: [], chips: [], ownLines: [] };
  const { width, lineStart } = sizes.outcome;
  const right = box.x + box.width;
  const left = right + sizes.outcomeGap;
  const turn = right + sizes.corner;
  const start = box.y + lineStart;
  let y = box.y;
  for (const to of plan.own.get(box.state) ?? []) {
    const route = plan.routes.find((one) => one.from === box.state && one.to === to);
    const outcome = flow.states[to];
    if (!route || !outcome) continue;
    const words = stackChips(route, 'words', left - sizes.words.outdent, y, width + sizes.words.outdent);
    const node = { state: to, x: left, y: bottomOf(words), ...sizeOf(outcome, width) };
    const middle = node.y + Math.round(node.height / 2);
    part.chips.push(...words);
    part.nodes.push(node);
    part.ownLines.push({
      to,
      points: [
        { x: right, y: start },
        { x: turn, y: start },
        { x: turn, y: middle },
        { x: left, y: middle },
      ],
    });
    y = bottomOf([node]) + sizes.outcomeSpacing;
  }
  return part;
}

function questionBlock(flow: Flow, plan: MapPlan, state: FlowState): Block {
  const own = plan.own.get(state.id) ?? [];
  const out = plan.routes.filter((route) => route.from === state.id && !own.includes(route.to));
  const { exits, boxWidth } = exitsOf(plan, state.id, out);

  const arriving = plan.routes.find((route) => route.to === state.id && chipsAtEnd(plan, route));
  const onArrow = arriving ? stackChips(arriving, 'pill', 0, 0, boxWidth) : [];
  for (const chip of onArrow) chip.x = Math.round((boxWidth - chip.width) / 2);
  const boxY = arriving ? bottomOf(onArrow) + sizes.arrow : 0;
  const box: MapNode = { state: state.id, x: 0, y: boxY, ...sizeOf(state, boxWidth) };
  const beside = besideOf(flow, plan, box);
  const nodes = [box, ...beside.nodes];

  const flags = exits.flatMap(({ route, x, flagWidth }) => {
    if (flagWidth === undefined) return [];
    const under = (boxes: Box[]) => stackChips(route, 'flag', x + 1, bottomOf(boxes), flagWidth);
    // Beside the outcomes there is only room for what is no wider than the question.
    const close = under([box]);
    return own.length > 0 && rightOf(close) > boxWidth ? under(nodes) : close;
  });
  const chips = [...onArrow, ...beside.chips, ...flags];
  const all = [...nodes, ...chips];
  return {
    id: state.id,
    width: rightOf(all),
    height: bottomOf(all),
    entryX: boxWidth / 2,
    boxY,
    exits,
    nodes,
    chips,
    ownLines: beside.ownLines,
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
