import { type Finding, type Place, placeText } from '../finding.ts';
import { pathOf } from '../link-path.ts';
import { inLanguage } from '../phrases.ts';
import type { HeadingWords, Words } from '../words.ts';

/**
 * What a translation has otherwise than the article it was made from, beyond its words: its machine, its category, its
 * headings, and where its links lead. Steps and answers are held against the machine, which is the same for both.
 */
export function translationFindings(words: Words, original: Words): Finding[] {
  const findings: Finding[] = [];
  const report = (place: Place, message: string, fix: string) =>
    findings.push({ rule: 'translation', place, message, fix });

  if (words.machine !== original.machine) {
    report(
      words.place,
      `The machine here is ${named(words.machine)}, in the original (${placeText(original.place)}) ${named(original.machine)}.`,
      original.machine
        ? `Write <Troubleshooter machine="${original.machine}">.`
        : 'Take <Troubleshooter> out, or write one into the original.',
    );
    return findings;
  }
  if (words.category !== original.category) {
    report(
      { file: words.file, line: 1, column: 1 },
      `The category here is ${named(words.category)}, in the original (${original.file}) ${named(original.category)}.`,
      original.category ? `Write \`category: ${original.category}\`.` : 'Take `category` out.',
    );
  }
  for (const fault of headingFaults(words, original)) report(...fault);
  for (const fault of differing(targets(words), targets(original), words.file)) report(...fault);
  for (const fault of differing(anchors(words), anchors(original), words.file)) report(...fault);
  return findings;
}

const named = (name: string | undefined) => (name ? `"${name}"` : 'none');

type Fault = [place: Place, message: string, fix: string];

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
          ],
        ]
      : [],
  );
  const more = own
    .slice(theirs.length)
    .map(
      (one): Fault => [
        one.place,
        `The original (${original.file}) has no heading for "${one.title}": it has ${theirs.length} besides those of steps, here are ${own.length}.`,
        'Write the headings of the original, in its order.',
      ],
    );
  const missing = theirs
    .slice(own.length)
    .map(
      ({ title, place }: HeadingWords): Fault => [
        words.place,
        `The heading "${title}" of the original (${placeText(place)}) is missing: it has ${theirs.length} besides those of steps, here are ${own.length}.`,
        'Write the headings of the original, in its order.',
      ],
    );
  return [...levels, ...more, ...missing];
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
      ],
    );
  return [...meant, ...lost];
}
