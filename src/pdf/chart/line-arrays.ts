import type { RowLines } from '../../flow/layout/spine-pieces.ts';
import { array } from '../typst.ts';

type Piece = (number | string)[];

/** A row's lines in parts, as the template draws them: what is level first, cut by what is upright. */
interface Parts {
  /** x, top, bottom or `none`: to the row's end. */
  uprights: Piece[];
  /** From x, to x, at y. */
  levels: Piece[];
  /** x, y, and how far a quarter circle goes from there in x and y; `true` if it begins along the vertical. */
  corners: Piece[];
  /** x, y of an arrowhead's tip; `true` if it points down. */
  tips: Piece[];
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Takes apart a path of `M`, `H` and quarter circles, as `spine-pieces.ts` writes them. */
function addPath(parts: Parts, path: string): void {
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MHa])([^MHa]*)/g)) {
    const given = numbers.trim().split(/\s+/).map(Number);
    if (command === 'M') [x = 0, y = 0] = given;
    else if (command === 'H') {
      const [to = x] = given;
      parts.levels.push([Math.min(x, to), Math.max(x, to), y]);
      x = to;
    } else {
      const [, , , , sweep, dx = 0, dy = 0] = given;
      const upright = (sweep === 0) === (dx > 0 === dy > 0);
      parts.corners.push([x, y, dx, dy, String(upright)]);
      x += dx;
      y += dy;
    }
  }
}

function partsOf({ uprights, bends }: RowLines): Parts {
  const parts: Parts = {
    uprights: uprights.map(({ x, top, bottom }) => [x, top, bottom ?? 'none']),
    levels: [],
    corners: [],
    tips: [],
  };
  for (const { path, head } of bends) {
    addPath(parts, path);
    const [x, y] = head?.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (x !== undefined && y !== undefined) parts.tips.push([x, y, String(/h/.test(head ?? ''))]);
  }
  return parts;
}

/** A row's lines as a Typst dictionary of arrays; numbers are points from the row's top left corner. */
export function lineArrays(lines: RowLines): string {
  const value = (one: number | string) => (typeof one === 'number' ? String(rounded(one)) : one);
  const entries = Object.entries(partsOf(lines)).map(([name, pieces]: [string, Piece[]]) => {
    const different = new Set(pieces.map((piece) => array(piece.map(value))));
    return `${name}: ${array([...different])}`;
  });
  return `(${entries.join(', ')})`;
}
