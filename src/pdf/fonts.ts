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

type Package = keyof typeof fonts;

function fontFile(pack: Package, face: string): Buffer {
  const folder = path.dirname(resolve(`${pack}/package.json`));
  return readFileSync(path.join(folder, face, `${fonts[pack].name}_${face}.ttf`));
}

/** The files of all fonts. */
export function fontFiles(): Buffer[] {
  const packages = Object.keys(fonts) as Package[];
  return packages.flatMap((pack) => fonts[pack].faces.map((face) => fontFile(pack, face)));
}

/** The file of the text's widest letters. */
export function boldFontFile(): Buffer {
  return fontFile('@expo-google-fonts/source-sans-3', '700Bold');
}
