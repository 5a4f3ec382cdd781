import type { Element } from 'hast';
import { attribute } from './hast.ts';

/** A cell where it stands: over how many columns and rows it goes. One without an element is empty. */
export interface GridCell {
  element?: Element;
  columns: number;
  rows: number;
}

const span = (cell: Element, name: string) => Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1);

/**
 * The cells of a table in rows that are all as wide, as a browser lays them out but for two things: cells end where
 * others stand, and with the part of the table (head or body) that they are in. What a row lacks is filled.
 * @param parts the rows of each part, as cells
 */
export function gridOf(parts: Element[][][]): { columns: number; parts: GridCell[][] } {
  const laid = parts.map(layOut);
  const columns = Math.max(0, ...laid.flatMap(({ widths }) => widths));
  return { columns, parts: laid.map(({ rows }) => rows.flatMap((row) => filled(row, columns))) };
}

interface Row {
  cells: Map<number, GridCell>;
  /** Columns that a cell of this row or of one above takes. */
  taken: Set<number>;
}

function layOut(rows: Element[][]): { rows: Row[]; widths: number[] } {
  const laid = rows.map((): Row => ({ cells: new Map(), taken: new Set() }));
  rows.forEach((cells, at) => {
    const { cells: own, taken } = laid[at] as Row;
    let column = 0;
    for (const element of cells) {
      while (taken.has(column)) column += 1;
      const wanted = Array.from({ length: span(element, 'colSpan') }, (_, index) => column + index);
      const blocked = wanted.findIndex((one) => taken.has(one));
      const free = blocked === -1 ? wanted : wanted.slice(0, blocked);
      const over = laid.slice(at, at + span(element, 'rowSpan'));
      own.set(column, { element, columns: free.length, rows: over.length });
      for (const row of over) for (const one of free) row.taken.add(one);
      column += free.length;
    }
  });
  return { rows: laid, widths: laid.map(({ taken }) => Math.max(-1, ...taken) + 1) };
}

function filled({ cells, taken }: Row, columns: number): GridCell[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const cell = cells.get(column);
    if (cell) return [cell];
    return taken.has(column) ? [] : [{ columns: 1, rows: 1 }];
  });
}
