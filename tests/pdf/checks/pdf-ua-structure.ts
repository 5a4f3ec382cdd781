import { PDFDict } from '@cantoo/pdf-lib';
import { itemsAt, textAt, writtenAt } from '../read/objects.ts';
import type { Element, Pdf } from '../read/pdf.ts';
import { isElement, marksIn, withBelow } from '../read/structure.ts';

/** Standard structure types; ISO 32000-1, 14.8.4. */
const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** What elements may hold, of those that may not hold any; ISO 32000-1, 14.8.4.3. */
const mayHold: Record<string, string[]> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};
const mustStandIn: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

function nestingFaults({ role, parent, children }: Element): string[] {
  const inside = children.filter(isElement).map((child) => child.role);
  const wrong = mayHold[role] ? inside.filter((child) => !mayHold[role]?.includes(child)) : [];
  const homes = mustStandIn[role];
  return [
    ...wrong.map((child) => `7.2: a ${role} holds a ${child}.`),
    ...(homes && !homes.includes(parent?.role ?? '') ? [`7.2: a ${role} stands in a ${parent?.role}.`] : []),
  ];
}

/** A value of an element's attributes, as it is written: `/Row`, `2`; ISO 32000-1, 14.7.5. */
function attribute({ dict }: Element, name: string): string | undefined {
  return itemsAt(dict, 'A')
    .map((one) => dict.context.lookup(one as never))
    .flatMap((one) => (one instanceof PDFDict ? (writtenAt(one, name) ?? []) : []))[0];
}

/** A table's rows have as many columns; those that cells of rows above reach into are not counted out. */
function tableFaults(table: Element): string[] {
  const rowsOf = (part: Element): Element[] =>
    part.children.filter(isElement).flatMap((child) => (child.role === 'TR' ? [child] : rowsOf(child)));
  const isOwn = ({ role }: Element) => role === 'TH' || role === 'TD';
  const cells = rowsOf(table).flatMap((row) => row.children.filter(isElement).filter(isOwn));
  if (cells.some((cell) => attribute(cell, 'RowSpan') !== undefined)) return [];
  const rows = Map.groupBy(cells, ({ parent }) => parent);
  const columns = (row: Element[]) => row.reduce((sum, cell) => sum + Number(attribute(cell, 'ColSpan') ?? 1), 0);
  return new Set([...rows.values()].map(columns)).size > 1 ? ['7.2: rows of a Table have not as many columns.'] : [];
}

/** A list that has labels says how they count. */
function listFaults(list: Element): string[] {
  const items = list.children.filter(isElement);
  const hasLabels = items.some((item) => item.children.some((child) => isElement(child) && child.role === 'Lbl'));
  return hasLabels && !attribute(list, 'ListNumbering') ? ['7.6: a list with labels has no ListNumbering.'] : [];
}

function elementFaults(element: Element): string[] {
  const { role, dict } = element;
  const hasText = (key: string) => (textAt(dict, key) ?? '').trim() !== '';
  return [
    ...(standard.has(role) ? [] : [`7.1: ${role} is no standard type and is mapped to none.`]),
    ...nestingFaults(element),
    ...(role === 'Table' ? tableFaults(element) : []),
    ...(role === 'L' ? listFaults(element) : []),
    ...(role === 'Figure' && !hasText('Alt') && !hasText('ActualText')
      ? ['7.3: a Figure has no alternative text.']
      : []),
    ...(role === 'Formula' && !hasText('Alt') ? ['7.7: a Formula has no alternative text.'] : []),
    ...(role === 'TH' && !attribute(element, 'Scope') ? ['7.5: a TH says not of what it is the head.'] : []),
    ...(role === 'Note' && !hasText('ID') ? ['7.9: a Note has no ID.'] : []),
    ...(role === 'H' ? ['7.4.4: there is an H among numbered headings.'] : []),
  ];
}

/** Headings begin with H1 and skip no level. */
function levelFaults(pdf: Pdf): string[] {
  return pdf.headings.flatMap(({ level, title }, at) => {
    const before = pdf.headings[at - 1]?.level ?? 0;
    return level > before + 1 ? [`7.4.2: “${title}” is an H${level} after an H${before}.`] : [];
  });
}

/** Marked content and the structure tree name each other, each once. */
function markFaults({ pages, structure }: Pdf): string[] {
  const named = (structure ? marksIn(structure) : []).map(({ page, id }) => `${page} ${id}`);
  const painted = pages.flatMap(({ number, marks }) => marks.map((id) => `${number} ${id}`));
  const counts = [...Map.groupBy(named, (one) => one)].filter(([, all]) => all.length > 1);
  return [
    ...[...new Set(painted)]
      .filter((one) => !named.includes(one))
      .map((one) => `7.1: content ${one} is in no element.`),
    ...new Set(named.filter((one) => !painted.includes(one)).map((one) => `7.1: an element names content ${one}.`)),
    ...counts.map(([one]) => `7.1: content ${one} is in several elements.`),
  ];
}

/** What ISO 14289-1 (PDF/UA-1) asks of the structure tree. */
export function structureFaults(pdf: Pdf): string[] {
  const elements = pdf.structure ? withBelow(pdf.structure).slice(1) : [];
  return [...new Set([...elements.flatMap(elementFaults), ...levelFaults(pdf), ...markFaults(pdf)])];
}
