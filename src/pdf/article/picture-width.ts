import type { PictureFile } from './context.ts';

/**
 * How wide a picture is, in pixels, as far as its first bytes say so: those of photographs are not read.
 * PNG: https://www.w3.org/TR/png/#11IHDR, GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt (18), SVG: its own words.
 */
export function pictureWidth(bytes: Uint8Array, format: PictureFile['format']): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png' && bytes.length >= 20) return view.getUint32(16);
  if (format === 'gif' && bytes.length >= 8) return view.getUint16(6, true);
  if (format !== 'svg') return undefined;
  const [svg = ''] = /<svg\b[^>]*>/i.exec(Buffer.from(bytes).toString()) ?? [];
  const [, width] =
    /\swidth=["']([\d.]+)(?:px)?["']/.exec(svg) ?? /\sviewBox=["'][\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)/.exec(svg) ?? [];
  return width === undefined ? undefined : Number(width);
}
