import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** What begins the names of a font's files, and the faces of it that the templates set, by the package that has them. */
const fonts = {
  '@expo-google-fonts/source-sans-3': {
    name: 'SourceSans3',
    faces: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'],
  },
  '@expo-google-fonts/source-code-pro': {
    name: 'SourceCodePro',
    faces: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  },
};

/** The packages that the fonts are files of. */
export const fontPackages = Object.keys(fonts);

/** The files of all fonts. */
export function fontFiles(): Buffer[] {
  return Object.entries(fonts).flatMap(([pack, { name, faces }]) => {
    const folder = path.dirname(resolve(`${pack}/package.json`));
    return faces.map((face) => readFileSync(path.join(folder, face, `${name}_${face}.ttf`)));
  });
}
