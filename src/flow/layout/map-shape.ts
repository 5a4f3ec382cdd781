/** All lengths in px at the text size of `mapSizes`. */
export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface MapNode extends Box {
  state: string;
}

/** How an answer stands at its line: on it, above its arrowhead; beside it, where it leaves; in words above a box. */
export type ChipPlace = 'pill' | 'flag' | 'words';

export interface MapChip extends Box {
  place: ChipPlace;
  from: string;
  answer: string;
  to: string;
  guard?: string;
  words: string;
}

/** The frame of a compound, or of a part of it. */
export interface MapFrame extends Box {
  group: string;
  /** True if a frame further up is of the same compound. */
  continued: boolean;
  /** The place of its title, and of the answers that hold in all of it. */
  title: Box;
  chips: MapChip[];
  /** The place of the words before the chips. */
  lead?: Box;
}

/** A stretch of line that the same edges share from end to end. */
export interface MapLine {
  /** Each edge as `from>to`. */
  edges: string[];
  points: Point[];
  /** True if it ends at a box. */
  arrow: boolean;
}

export interface MapLayout {
  width: number;
  height: number;
  nodes: MapNode[];
  chips: MapChip[];
  frames: MapFrame[];
  lines: MapLine[];
}
