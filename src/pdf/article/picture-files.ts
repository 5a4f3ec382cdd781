import { readFileSync } from 'node:fs';
import { canBePrinted } from '../trial.ts';
import { call, str } from '../typst.ts';
import type { Context, PictureFile, PictureProblem } from './context.ts';
import { pictureWidth } from './picture-width.ts';

/** What files begin with, in Latin-1: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern. */
const beginnings: [PictureFile['format'], RegExp][] = [
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['svg', /^[^<]*(<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/is],
];

/**
 * Finds pictures in the built site and keeps them for Typst.
 * @param page the page's address, from which paths count
 * @param root the site's address, with its base path
 * @param dist the folder of the built site
 * @param files where they are kept, by their path for Typst
 */
export function pictureFiles(page: URL, root: URL, dist: URL, files: Map<string, Uint8Array>): Context['picture'] {
  const known = new Map<string, PictureFile | PictureProblem>();
  const read = (src: string): PictureFile | PictureProblem => {
    if (!URL.canParse(src, page.href)) return { problem: 'missing' };
    const url = new URL(src, page);
    if (url.protocol !== 'data:' && url.origin !== root.origin) return { problem: 'foreign' };
    const bytes = url.protocol === 'data:' ? dataOf(url) : fileOf(url, root, dist);
    if (!bytes) return { problem: 'missing' };
    const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    const format = beginnings.find(([, beginning]) => beginning.test(start))?.[0];
    if (!format) return { problem: 'format' };
    const path = `/picture-${files.size}.${format}`;
    const drawn = call('image', str(path), `format: ${str(format)}`, 'alt: "A"', 'width: 1pt');
    if (!canBePrinted(drawn, new Map([[path, bytes]]))) return { problem: 'broken' };
    files.set(path, bytes);
    return { path, format, width: pictureWidth(bytes, format) };
  };
  return (src) => {
    const found = known.get(src) ?? read(src);
    known.set(src, found);
    return found;
  };
}

function fileOf({ pathname }: URL, root: URL, dist: URL): Uint8Array | undefined {
  if (!pathname.startsWith(root.pathname)) return undefined;
  try {
    return readFileSync(new URL(pathname.slice(root.pathname.length), dist));
  } catch {
    return undefined;
  }
}

/** The bytes of a `data:` address: https://www.rfc-editor.org/rfc/rfc2397. */
function dataOf({ href }: URL): Uint8Array | undefined {
  const [, base64, data] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(href) ?? [];
  if (data === undefined) return undefined;
  try {
    return Buffer.from(decodeURIComponent(data), base64 ? 'base64' : 'utf8');
  } catch {
    return undefined;
  }
}
