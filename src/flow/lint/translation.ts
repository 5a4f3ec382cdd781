import { type Finding, type Place, placeText } from '../finding.ts';
import { pathOf } from '../link-path.ts';
import { inLanguage, languageOf } from '../phrases.ts';
import type { Words } from '../words.ts';
import { isFile } from './pages.ts';

/** What a translation has otherwise than its original, and where that is there. */
export interface TranslationFinding extends Finding {
  original?: Place;
}

/**
 * What a translation has otherwise than the article it was made from, beyond its words: its machine, its headings, its
 * retired steps, and where its links lead. Steps and answers are held against the machine, which is the same for both.
 */
export function translationFindings(words: Words, original: Words): TranslationFinding[] {
  const findings: TranslationFinding[] = [];
  const report = (place: Place, message: string, fix: string, there?: Place) =>
    findings.push({ rule: 'translation', place, message, fix, ...(there && { original: there }) });

  if (words.machine !== original.machine) {
    report(
      words.place,
      `The machine here is ${named(words.machine)}, in the original (${placeText(original.place)}) ${named(original.machine)}.`,
      original.machine
        ? `Write <Troubleshooter machine="${original.machine}">.`
        : 'Take <Troubleshooter> out, or write one into the original.',
      original.place,
    );
    return findings;
  }
  for (const fault of headingFaults(words, original)) report(...fault);
  for (const alike of [targets, anchors, retired]) {
    for (const fault of differing(alike(words), alike(original), words.file)) report(...fault);
  }
  for (const fault of pagesElsewhere(words)) report(...fault);
  return findings;
}

const named = (name: string | undefined) => (name ? `"${name}"` : 'none');

type Fault = [place: Place, message: string, fix: string, original?: Place];

/** Of states they are told apart by their ids, which are found missing by themselves; the others by their order. */
function headingFaults(words: Words, original: Words): Fault[] {
  const ofStates = ({ headings }: Words) => headings.filter(({ state }) => state);
  const others = ({ headings }: Words) => headings.filter(({ state }) => !state);
  const [own, theirs] = [others(words), others(original)];
  const pairs = [
    ...ofStates(words).map((one) => [one, ofStates(original).find(({ id }) => id === one.id)] as const),
    ...own.map((one, at) => [one, theirs[at]] as const),
  ];
  const levels = pairs.flatMap(([one, other]): Fault[] =>
    other && other.depth !== one.depth
      ? [
          [
            one.place,
            `The heading "${one.title}" is of level ${one.depth}, in the original (${placeText(other.place)}) "${other.title}" of level ${other.depth}.`,
            `Write ${'#'.repeat(other.depth)} before it.`,
            other.place,
          ],
        ]
      : [],
  );
  if (own.length === theirs.length) return levels;
  const listed = theirs.map(({ title, place }) => `"${title}" (${placeText(place)})`).join(', ');
  const fault: Fault = [
    own.at(theirs.length)?.place ?? words.place,
    `Headings besides those of steps: ${theirs.length} in the original (${original.file}), ${own.length} here.`,
    theirs.length > 0
      ? `Write those of the original, in its order: ${listed}.`
      : 'Take them out, or write them there too.',
  ];
  return [...levels, fault];
}

/** Something that an article and its translation are to have alike. */
interface Alike {
  /** By what two are the same. */
  key: string;
  /** How the translation writes it. */
  written: string;
  place: Place;
}

/** Where an article's links lead, whatever the language. */
function targets(words: Words): Alike[] {
  const root = `/${inLanguage(words.lang, '')}`;
  const links = words.links.map((link): Alike => {
    if (link.url === undefined) {
      const to = link.to ? ` to="${link.to}"` : '';
      return {
        key: `${link.to ?? ''} ${link.state}`,
        written: `<StepLink${to} state="${link.state}">`,
        place: link.place,
      };
    }
    const path = pathOf(link, words) ?? '';
    const after = /[?#].*$/s.exec(link.url)?.[0] ?? '';
    const inRoot = path.startsWith(root) ? `/${path.slice(root.length)}` : path;
    const key = `${inRoot}${after}`;
    return { key, written: key, place: link.place };
  });
  return [...links, ...words.addresses.map(({ url, place }) => ({ key: url, written: url, place }))];
}

const anchors = (words: Words): Alike[] =>
  words.anchors.map(({ id, place }) => ({ key: id, written: `id="${id}"`, place }));

const retired = (words: Words): Alike[] =>
  words.retired.map(({ state, place }) => ({ key: state, written: `<Retired state="${state}">`, place }));

/** Links to pages of another language's part of the site: every page stands in this one too. */
function pagesElsewhere(words: Words): Fault[] {
  return words.links.flatMap((link): Fault[] => {
    const path = pathOf(link, words);
    const lang = languageOf(path?.slice(1) ?? '');
    if (!path || isFile(path) || lang === words.lang) return [];
    const own = `/${inLanguage(words.lang, path.slice(inLanguage(lang, '').length + 1))}`;
    return [
      [
        link.place,
        `This leads to the page in "${lang}".`,
        `Write ${own}${/[?#].*$/s.exec(link.url ?? '')?.[0] ?? ''}.`,
      ],
    ];
  });
}

/** What one of the two has and the other has not; each that is too many is taken for one that is missing. */
function differing(own: Alike[], theirs: Alike[], file: string): Fault[] {
  const without = (all: Alike[], others: Alike[]) => {
    const left = others.map(({ key }) => key);
    return all.filter(({ key }) => {
      const at = left.indexOf(key);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [extra, missing] = [without(own, theirs), without(theirs, own)];
  const meant = extra.map((one, at): Fault => {
    const other = missing[at];
    return other
      ? [
          one.place,
          `Here stands ${one.written}, in the original (${placeText(other.place)}) ${other.written}.`,
          `Write ${other.written}, in this language's part of the site.`,
          other.place,
        ]
      : [one.place, `${one.written} does not stand in the original.`, 'Take it out, or write it there too.'];
  });
  const lost = missing
    .slice(extra.length)
    .map(
      ({ written, place }): Fault => [
        { file, line: 1, column: 1 },
        `${written} of the original (${placeText(place)}) is missing.`,
        'Write it here too.',
        place,
      ],
    );
  return [...meant, ...lost];
}
