import type { Pdf, Run } from './pdf.ts';

/** Letters of a line that stand together: what the eye takes as one piece. */
export interface Piece {
  page: number;
  text: string;
  size: number;
}

/** Points of white by which pieces of a line stand apart. */
const apart = 7;

/** What stands on paper, piece by piece: text, its size and its place, nothing of links or structure. */
export function piecesOf(pdf: Pdf): Piece[] {
  return pdf.pages.flatMap(({ number, runs }) => {
    const pieces: (Piece & { last: Run })[] = [];
    let white = '';
    for (const run of runs) {
      if (run.text.trim() === '') {
        white = ' ';
        continue;
      }
      const piece = pieces.at(-1);
      const gap = piece ? run.left - piece.last.right : Number.POSITIVE_INFINITY;
      if (piece && Math.abs(run.baseline - piece.last.baseline) < 2 && gap > -2 && gap < apart) {
        piece.text += (gap > 0.2 * run.size ? ' ' : white) + run.text;
        piece.size = Math.max(piece.size, run.size);
        piece.last = run;
      } else pieces.push({ page: number, text: run.text, size: run.size, last: run });
      white = '';
    }
    return pieces.map(({ page, text, size }) => ({ page, text: text.replace(/\s+/g, ' ').trim(), size }));
  });
}
