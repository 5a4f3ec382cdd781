import type { Box } from '../../flow/layout/map-shape.ts';
import { mapSizes as sizes } from '../../flow/layout/map-sizes.ts';

/** Lengths in em of a part's own text, so that it grows with the text. */
const em = (px: number, fontSize: number) => `${Number((px / fontSize).toFixed(2))}em`;

/** FNV-1a: a short name that is the same in every build. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 4);
}

/**
 * Collects the places of a map's parts in one stylesheet, since a strict policy forbids style attributes. Each method
 * gives the class that puts a part at its place.
 */
export class MapGeometry {
  readonly #prefix: string;
  readonly #rules: string[] = [];

  /** @param name tells this map from others on the page */
  constructor(name: string) {
    this.#prefix = `m${shortHash(name)}-`;
  }

  #add(declarations: string): string {
    const name = this.#prefix + this.#rules.length.toString(36);
    this.#rules.push(`.${name}{${declarations}}`);
    return name;
  }

  #place({ x, y, width, height }: Box, fontSize: number, wider = ''): string {
    const [left, top, wide, high] = [x, y, width, height].map((length) => em(length, fontSize));
    return this.#add(`left:${left};top:${top};${wider}width:${wide};min-height:${high}`);
  }

  /** The map itself. */
  whole({ width, height }: { width: number; height: number }): string {
    const { size } = sizes.text;
    return this.#add(`width:${em(width, size)};height:${em(height, size)}`);
  }

  /**
   * How much of the map is shown before it is opened: all of the first question's answers, above the fade and the
   * button that stand at the end of what is shown.
   * @param map the class of the map itself
   */
  shown(map: string, answers: Box[]): void {
    const end = Math.max(...answers.map(({ y, height }) => y + height));
    if (answers.length > 0) this.#rules.push(`.ts-figure:has(.${map}){--ts-answers:${(end + 112) / 16}rem}`);
  }

  text(box: Box): string {
    return this.#place(box, sizes.text.size);
  }

  /** On one line in one line's room: in a font that nobody measured it grows wider, not higher. */
  smallText(box: Box): string {
    const { size } = sizes.smallText;
    return box.height > sizes.chip.minSide ? this.#place(box, size) : `${this.#place(box, size, 'min-')} s`;
  }

  get css(): string {
    return this.#rules.join('');
  }
}
