import { interfaceWords } from '../components/interface-words.ts';
import { type PdfFile, pdfFile, withObjects } from './pdf-file.ts';
import { nameAfter, textAfter, withTextAfter } from './pdf-strings.ts';
import { shortAddress } from './short-address.ts';
import type { PdfWords } from './words.ts';

/** A link as the templates note it (`template/said.typ`), in the order of the document. */
export interface SaidLink {
  /** The place or the address it leads to. */
  to: string;
  words: string;
  'is-answer': boolean;
}

interface Annotation {
  number: number;
  text: string;
  /** The element of the structure it belongs to: one for all pieces of a link. */
  owner: string;
}

/** The links of a file in the order of its structure, which is that of the document. */
function annotations(file: PdfFile): Annotation[] {
  const links = file.numbers.filter((number) => /\/Type\s*\/Annot\b/.test(file.start(number)));
  if (links.length === 0) return [];
  const tree = file.numbers.find((number) => /\/Type\s*\/StructTreeRoot\b/.test(file.start(number))) ?? 0;
  const [, parents = ''] = /\/ParentTree\s*<<\s*\/Nums\s*\[([^\]]*)\]/.exec(file.object(tree)) ?? [];
  const owners = new Map([...parents.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, owner = '']) => [Number(key), owner]));
  return links
    .map((number) => {
      const text = file.object(number);
      return { number, text, at: Number(/\/StructParent (\d+)/.exec(text)?.[1]) };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ number, text, at }) => ({ number, text, owner: owners.get(at) ?? `none ${at}` }));
}

/**
 * Adds to what screen readers say of each link ("Go to Step 3: Check exclusion rules, page 4", which is what Typst
 * makes of the heading it leads to) the link's own words; they hear nothing else of it
 * (https://github.com/typst/typst/issues/8877).
 * @param said every link of the document, in its order
 * @throws Error if the file has other links than the document
 */
export function withLinkWords(bytes: Buffer, said: SaidLink[], lang: string, words: PdfWords): Buffer {
  const file = pdfFile(bytes);
  const pieces = [...Map.groupBy(annotations(file), ({ owner }) => owner).values()];
  if (pieces.length !== said.length) throw new Error(`The PDF has ${pieces.length} links, its text ${said.length}.`);
  const { ifAnswered, quoted } = interfaceWords(lang);
  const changed = new Map<number, string>();

  for (const [index, link] of said.entries()) {
    for (const { number, text } of pieces[index] ?? []) {
      const place = nameAfter(text, 'Dest');
      if (place !== undefined && place !== link.to) {
        throw new Error(`A link to "${link.to}" leads to "${place}" in the PDF.`);
      }
      const where = textAfter(text, 'Contents') ?? '';
      // What is no heading has no name in the file: the link to it holds its place.
      const contents = /\/URI\b/.test(text) ? onTheWeb(link) : inTheDocument(where, link);
      if (contents === where) continue;
      changed.set(number, withTextAfter(text, 'Contents', contents));
    }
  }
  return changed.size > 0 ? withObjects(file, changed) : bytes;

  function inTheDocument(where: string, { words: own, 'is-answer': isAnswer }: SaidLink): string {
    const said = own.replace(/\s+/g, ' ').trim();
    if (isAnswer) return `${where}, ${ifAnswered} ${quoted(said)}`;
    const title = where.slice(words.goTo.length + 1);
    return said === '' || title.startsWith(`${said},`) ? where : `${where}: ${said}`;
  }
}

/** A link to the web: its words, and where it leads if they do not say it. */
function onTheWeb({ to, words }: SaidLink): string {
  const address = shortAddress(to);
  const said = words.replace(/\s+/g, ' ').trim();
  return said === '' || said === address ? address : `${said}, ${address}`;
}
