import type { Flow } from '../../src/flow/flow.ts';
import type { RowLines } from '../../src/flow/layout/spine-pieces.ts';
import { type Piece, partsOf, piecesOf } from './trace.ts';

/** A row of spine or rail, as far as its lines go. */
export interface DrawnRow {
  /** Where its box or text begins, from the left and from the top. */
  left: number;
  gap: number;
  lines: RowLines;
  /** The question or outcome in it. */
  node?: string;
}

/** Every edge that has a line, as `from>to`. A group's answers have none. */
function edgesOf(flow: Flow): Set<string> {
  const questions = Object.values(flow.states).filter((state) => state.kind === 'question');
  const edges = questions.flatMap(({ id, answers }) =>
    answers.flatMap((answer) => (answer.group ? [] : answer.targets.map((target) => `${id}>${target.state}`))),
  );
  return new Set(edges);
}

function runsThrough({ left, gap }: DrawnRow, { spots }: Piece): boolean {
  return spots.some((spot, index) => {
    const { x, y } = spots[index + 1] ?? spot;
    return Math.max(spot.x, x) > left && Math.max(spot.y, y) > gap;
  });
}

/** Every edge must be one line without a gap, from its question to its target, through nothing that a row shows. */
export function lineFaults(flow: Flow, rows: DrawnRow[]): string[] {
  const pieces = piecesOf(rows.map((row) => row.lines));
  const drawn = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const edge of piece.edges) {
      const own = drawn.get(edge);
      if (own) own.push(piece);
      else drawn.set(edge, [piece]);
    }
  }
  const faults = [...drawn.keys()].filter((edge) => !edgesOf(flow).has(edge)).map((edge) => `${edge} is no edge`);
  const rowOf = new Map(rows.flatMap(({ node }, index) => (node ? [[node, index]] : [])));
  for (const edge of edgesOf(flow)) {
    const [from = '', to = ''] = edge.split('>');
    const start = rowOf.get(from) ?? -1;
    const end = rowOf.get(to);
    const own = drawn.get(edge) ?? [];
    const heads = own.filter((piece) => piece.isHead);
    if (partsOf(own) !== 1) faults.push(`${edge} falls into ${partsOf(own)} parts`);
    if (!own.some(({ row }) => row === start || row === start + 1)) faults.push(`${edge} does not leave its question`);
    if (!own.some(({ row }) => row === end)) faults.push(`${edge} does not reach its target`);
    if (heads.length > 1 || heads.some(({ row }) => row !== end))
      faults.push(`${edge} points to ${heads.length} places`);
  }
  for (const piece of pieces) {
    const row = rows[piece.row];
    if (row && runsThrough(row, piece)) faults.push(`${piece.edges} runs through row ${piece.row}`);
  }
  return faults;
}

const listed = (uprights: RowLines['uprights']) =>
  uprights.map(({ x, edges }) => `${x}: ${edges.toSorted().join(' ')}`).toSorted();

/** What leaves a row at its foot must enter the next at the same place; only the stem of its question may begin there. */
export function meetingFaults(rows: DrawnRow[]): string[] {
  return rows.flatMap(({ lines, node }, index) => {
    const leaving = listed(lines.uprights.filter((one) => one.bottom === undefined));
    const entering = listed(rows[index + 1]?.lines.uprights.filter((one) => one.top === 0) ?? []);
    const lost = leaving.filter((line) => !entering.includes(line));
    const begun = entering.filter((line) => !leaving.includes(line));
    const stems = begun.filter((line) =>
      line
        .split(': ')[1]
        ?.split(' ')
        .every((edge) => edge.startsWith(`${node}>`)),
    );
    const isWrong = lost.length > 0 || begun.length > stems.length || stems.length > 1;
    return isWrong ? [`row ${index} to the next: ${lost} lost, ${begun} begun`] : [];
  });
}
