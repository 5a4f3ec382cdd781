import { createRequire } from 'node:module';
import path from 'node:path';
import type { OGImageOptions } from 'astro-og-canvas';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
const font = (face: string) => path.join(fonts, face, `SourceSans3_${face}.ttf`);
const families = ['Source Sans 3'];

/** The picture that a link to a page shows where it is shared: the page's title and the line under it. */
export function sharePicture(title: string, description = ''): OGImageOptions {
  return {
    title,
    description,
    cacheDir: '.cache/share-pictures',
    bgGradient: [[255, 255, 255]],
    border: { color: [10, 101, 125], width: 24, side: 'inline-start' },
    padding: 72,
    fonts: [font('600SemiBold'), font('400Regular')],
    font: {
      title: { color: [23, 24, 28], size: 76, lineHeight: 1.15, weight: 'SemiBold', families },
      description: { color: [85, 89, 98], size: 40, lineHeight: 1.35, families },
    },
  };
}
