import type { Box } from '../../flow/layout/map-shape.ts';
import { mapSizes } from '../../flow/layout/map-sizes.ts';

/** Lengths in em of the map's own text, so that it grows with it. */
const em = (px: number, fontSize: number) => `${Number((px / fontSize).toFixed(3))}em`;

/** FNV-1a: a short name that is the same in every build. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 4);
}

/** Collects the places of a map's parts in one stylesheet, and hands out the class that puts a part there. */
export class MapGeometry {
  readonly #prefix: string;
  readonly #rules: string[] = [];

  /** @param name tells this map from others on the page */
  constructor(name: string) {
    this.#prefix = `m${shortHash(name)}-`;
  }

  #add(rule: string): string {
    const name = this.#prefix + this.#rules.length.toString(36);
    this.#rules.push(`.${name}{${rule}}`);
    return name;
  }

  /** The class of the whole map. */
  whole(width: number, height: number): string {
    const { size } = mapSizes.text;
    return this.#add(`width:${em(width, size)};height:${em(height, size)}`);
  }

  /** @param fontSize of the part, in px */
  place({ x, y, width, height }: Box, fontSize: number): string {
    const at = [x, y, width, height].map((length) => em(length, fontSize));
    return this.#add(`left:${at[0]};top:${at[1]};width:${at[2]};min-height:${at[3]}`);
  }

  get css(): string {
    return this.#rules.join('');
  }
}
